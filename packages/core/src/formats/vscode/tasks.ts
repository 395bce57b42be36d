import { memberNamed, type JsonNode } from '../../languages/jsonc.js'
import { concatAll, unwritten, writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptLanguage } from '../pieces.js'
import { optionsIn, type RunOptions } from './options.js'
import { textAt } from './text.js'

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
  readonly options: RunOptions
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

/** A task, and the object that says what holds for all tasks of the file. */
export interface TaskNodes {
  readonly task: JsonNode
  readonly common: JsonNode | undefined
}

function taskOf(document: TracedText, { task, common }: TaskNodes, platform: Platform): Task {
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
    options: optionsIn(
      document,
      [special, task, common].map((node) => memberNamed(node, 'options')),
    ),
  }
}

/** A task as it is, and as it is on the platforms where it differs. */
export const variantsOf = (document: TracedText, nodes: TaskNodes): Task[] =>
  PLATFORMS.filter((platform) => platform === undefined || memberNamed(nodes.task, platform)?.type === 'object').map(
    (platform) => taskOf(document, nodes, platform),
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
