import { memberNamed, stringAt, type JsonNode } from '../../languages/jsonc.js'
import { concatAll, unwritten, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { EDITOR_VARIABLES } from '../editor-variables.js'
import type { ScriptLanguage } from '../pieces.js'
import { fillTemplates } from '../templates.js'

/** The value of a string, with the editor's variables as unknown parts. */
export const textAt = (document: TracedText, node: JsonNode | undefined): TracedText[] =>
  node?.type === 'string' ? [fillTemplates(stringAt(document, node), EDITOR_VARIABLES)] : []

/** A command or an argument: a string, or an object that says how it is quoted. */
const wordAt = (document: TracedText, node: JsonNode | undefined): TracedText[] =>
  textAt(document, node?.type === 'object' ? memberNamed(node, 'value') : node)

/** The command of a task, or of a task with what it changes for a platform. */
export interface Task {
  readonly program: readonly TracedText[]
  readonly words: readonly TracedText[]
  /** Starts the program without a shell. */
  readonly isProcess: boolean
  readonly language: ScriptLanguage
}

/** Platforms for which a task may say something else; `undefined` is any. */
const PLATFORMS = [undefined, 'windows', 'linux', 'osx'] as const

type Platform = (typeof PLATFORMS)[number]

/** The shell by its program; else by the syntax of the command line, as each reader has another default. */
export function languageOf(line: string, shell: string, platform: Platform): ScriptLanguage {
  if (/(?:powershell|pwsh)(?:\.exe)?$/i.test(shell) || /\$(?:env:|\{env:)/i.test(line)) return 'powershell'
  if (/cmd(?:\.exe)?$/i.test(shell) || /%\w+%/.test(line)) return 'cmd'
  if (/sh(?:\.exe)?$/i.test(shell) || platform === 'linux' || platform === 'osx') return 'bash'
  if (platform === 'windows') return 'powershell'
  return /[A-Za-z]:\\/.test(line) ? 'cmd' : 'bash'
}

function taskOf(document: TracedText, task: JsonNode, platform: Platform): Task {
  const special = platform && memberNamed(task, platform)
  const own = (name: string): JsonNode | undefined => memberNamed(special, name) ?? memberNamed(task, name)
  const args = own('args')
  const program = wordAt(document, own('command'))
  const words = args?.type === 'array' ? (args.children ?? []).flatMap((node) => wordAt(document, node)) : []
  const shell = textAt(document, memberNamed(memberNamed(own('options'), 'shell'), 'executable'))
  const line = [...program, ...words].map(({ text }) => text).join(' ')
  return {
    program,
    words,
    isProcess: textAt(document, own('type')).some(({ text }) => text === 'process'),
    language: languageOf(line, shell[0]?.text ?? '', platform),
  }
}

/** A task as it is, and as it is on the platforms where it differs. */
export const variantsOf = (document: TracedText, task: JsonNode): Task[] =>
  PLATFORMS.filter((platform) => platform === undefined || memberNamed(task, platform)?.type === 'object').map(
    (platform) => taskOf(document, task, platform),
  )

/** Words with blanks are quoted by the editor. */
const quoted = (word: TracedText): TracedText[] =>
  /\s/.test(word.text) ? [unwritten('"'), word, unwritten('"')] : [word]

/** The line that a shell reads. */
export const lineOf = ({ program, words }: Task): TracedText =>
  concatAll([...program, ...words.flatMap((word) => [unwritten(' '), ...quoted(word)])])

/** The words that a program gets: nothing expands a home folder in them. */
export const argvOf = ({ program, words }: Task): TracedText[] =>
  [...program, ...words].map((word) => writtenAs(word, 'data'))
