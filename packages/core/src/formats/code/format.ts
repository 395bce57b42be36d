import type { Format } from '../format.js'
import { mayContainWindowsPath } from '../signs.js'
import { textFormat } from '../text-format.js'

/** What source code is recognised by. */
interface CodeFormat<Id extends string> {
  readonly id: Id
  readonly title: string
  /** Names that suggest containers: to read every file of a large repository would multiply the time of a run. */
  readonly globs: readonly string[]
  /** Names of files of which many have no containers, so that the imports decide. */
  readonly asks?: readonly string[]
  readonly imports: RegExp
  /** What code that mounts names. */
  readonly library: RegExp
}

/** A format of source code, of which only spelled drives are read: relative paths depend on where the program runs. */
export function codeFormat<Id extends string>({
  id,
  title,
  globs,
  asks = [],
  imports,
  library,
}: CodeFormat<Id>): Format<Id> {
  const mayMountDrive = (text: string): boolean => library.test(text) && mayContainWindowsPath(text)
  return textFormat({
    id,
    title,
    globs,
    asks,
    recognizes: (text) => imports.test(text) && library.test(text),
    mayMount: mayMountDrive,
    mayNameDrive: () => true,
    isEslintLanguage: false,
  })
}
