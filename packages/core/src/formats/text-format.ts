import type { Format } from './format.js'
import { mayNameEngine } from './shell/engine-names.js'
import { mayContainWindowsPath } from './signs.js'

/** What a format has of its own whose files are recognised by their names, and mount only what their own text says. */
interface TextFormat<Id extends string> extends Partial<Omit<Format, 'id' | 'globs' | 'mayMount' | 'maySpellDrive'>> {
  readonly id: Id
  readonly title: string
  readonly globs: readonly string[]
  /** By default, whether the text names an engine. */
  readonly mayMount?: (text: string) => boolean
  /** Whether a text that mounts may spell a drive. */
  readonly mayNameDrive?: (text: string) => boolean
}

export const textFormat = <Id extends string>({
  mayMount = mayNameEngine,
  mayNameDrive = mayContainWindowsPath,
  ...own
}: TextFormat<Id>): Format<Id> => ({
  recognizes: () => false,
  mayBeInvalid: () => false,
  isEslintLanguage: true,
  ...own,
  mayMount: ({ text }) => mayMount(text),
  maySpellDrive: ({ text }) => mayMount(text) && mayNameDrive(text),
})
