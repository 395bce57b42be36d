import { dirname } from '../../paths/join.js'
import { locate } from '../../paths/locate.js'
import { concatAll, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, NO_MOUNTS, readCommand, readPieces, type Host } from '../pieces.js'
import { readSpec } from '../shell/mounts.js'
import { argumentsAt, codeOf, codeAt, type Argument, type CodeTokens } from './arguments.js'
import { isExpected } from './expectations.js'
import type { CodeSyntax } from './tokens.js'

/** Reads what a call mounts: `at` is the token of its name. */
export type CallReader = (call: CallSetting) => readonly Mount[] | Reading

/** A call, and the file that contains it. */
export interface CallSetting {
  readonly code: CodeTokens
  /** The token of its name. */
  readonly at: number
  readonly textsOf: TextsOf
  readonly format: string
  readonly source: Source
  readonly context: Context
}

/** What an argument may be as a text, unknown where the file does not tell. */
type TextsOf = (argument: Argument) => readonly TracedText[]

/** Where a function expects the host path and the container path: a position or a name. */
export interface BindParameters {
  readonly source: readonly [position: number, name: string]
  readonly target?: readonly [position: number, name: string]
}

const READ_ONLY = /\b(?:ro|READ_ONLY|ReadOnly)\b|\b(?:isReadOnly|read_only)\s*[:=]\s*[tT]rue\b/

const folderOf = ({ source }: CallSetting): string => dirname(source.path)

/** The arguments of the call; none if no bracket follows the name. */
export const argumentsOfCall = ({ code, at }: CallSetting): Argument[] =>
  codeAt(code, at + 1) === '(' ? argumentsAt(code, at + 1) : []

export const parameterOf = (
  given: readonly Argument[],
  [position, name]: readonly [number, string],
): Argument | undefined => {
  const unnamed = given[position]
  return given.find((argument) => argument.name === name) ?? (unnamed?.name === undefined ? unnamed : undefined)
}

function writtenIn({ code }: CallSetting, given: readonly Argument[]): string {
  const [first, last] = [code.tokens[given[0]?.from ?? 0], code.tokens[(given.at(-1)?.to ?? 1) - 1]]
  return first && last ? code.document.text.slice(first.range[0], last.range[1]) : ''
}

/** An argument that no shell expands. */
const passedAsIs = (text: TracedText): TracedText => writtenAs(text, 'data')

/** A bind mount whose fields are arguments: only the host path is written in its place. */
export function bindOf(
  call: CallSetting,
  { source, target }: BindParameters,
  given = argumentsOfCall(call),
): readonly Mount[] {
  const [host, inside] = [parameterOf(given, source), target && parameterOf(given, target)]
  const container = inside && call.textsOf(inside)[0]
  const bind = (text: TracedText): Mount => ({
    type: 'bind',
    source: text,
    ...(container ? { target: container } : {}),
    readOnly: READ_ONLY.test(writtenIn(call, given)),
    format: call.format,
    engine: 'docker',
    syntax: 'long',
    spec: text,
    folder: folderOf(call),
    home: '/home/<user>',
    values: 1,
    windowsContainer: /^[A-Za-z]:/.test(container?.text ?? ''),
  })
  return host ? call.textsOf(host).map((text) => bind(passedAsIs(text))) : []
}

/** `source:target[:mode]` in one text. */
export function specOf(call: CallSetting, spec: TracedText): readonly Mount[] {
  const argument = { engine: 'docker', syntax: 'short', spec: passedAsIs(spec), windowsContainer: false } as const
  const read = readSpec(argument, { format: call.format, folder: folderOf(call) })
  return 'mount' in read ? [read.mount] : []
}

/** The specifications in a list. */
export const specsIn = (call: CallSetting, specs: readonly Argument[]): readonly Mount[] =>
  specs.flatMap((spec) => call.textsOf(spec)).flatMap((spec) => specOf(call, spec))

/** The host path and the rest of a specification in texts of their own, as the SDK joins them. */
export const joinedSpec = (source: TracedText, target: TracedText, mode?: TracedText): TracedText =>
  concatAll([source, unwritten(':'), target, ...(mode ? [unwritten(':'), mode] : [])])

/** The first alternative of each word, and each other alternative with these. */
function commandLines(words: readonly (readonly TracedText[])[]): TracedText[][] {
  const first = words.flatMap(([word]) => (word ? [word] : []))
  const others = words.flatMap((texts, at) => texts.slice(1).map((text) => first.with(at, text)))
  return [first, ...others]
}

const hostOf = ({ format, source }: CallSetting): Host => ({
  format,
  path: source.path,
  folder: dirname(source.path),
})

/** A program and its arguments, each with what it may be. */
export const commandOf = (call: CallSetting, words: readonly (readonly TracedText[])[]): Reading =>
  mergeReadings(commandLines(words).map((line) => readCommand(line.map(passedAsIs), hostOf(call), call.context)))

/** A command line that the system's shell reads: cmd.exe where it has backslashes in paths. */
export const scriptOf = (call: CallSetting, text: TracedText): Reading =>
  readPieces([{ text, language: /[A-Za-z]:\\/.test(text.text) ? 'cmd' : 'sh' }], hostOf(call), call.context)

/** Code runs on machines of any kind, so that only what is spelled on a drive is certain. */
const isSpelled = ({ source }: Mount): boolean => locate({ ...(source ? { source } : {}) }).on === 'windows'

const isReading = (read: readonly Mount[] | Reading): read is Reading => 'mounts' in read

/** What calls mount in a file, and what their arguments are. */
export interface CallReaders {
  readonly readers: ReadonlyMap<string, CallReader>
  readonly textsOf: TextsOf
}

/** A language, and its functions that mount. */
export interface CallLanguage {
  readonly format: string
  readonly syntax: CodeSyntax
  readonly readersIn: (code: CodeTokens) => CallReaders
}

/** Lists the mounts of all calls of these names that are spelled on a Windows drive. */
export function readCalls(source: Source, context: Context, { format, syntax, readersIn }: CallLanguage): Reading {
  const code = codeOf(source, syntax)
  const { readers, textsOf } = readersIn(code)
  const readings = code.tokens.flatMap(({ kind }, at): Reading[] => {
    const reader = kind === 'word' ? readers.get(codeAt(code, at)) : undefined
    if (!reader || isExpected(code, at)) return []
    const read = reader({ code, at, textsOf, format, source, context })
    return [isReading(read) ? read : { ...NO_MOUNTS, mounts: read }]
  })
  const { mounts, ...rest } = mergeReadings(readings)
  return { ...rest, problems: [], mounts: mounts.filter(isSpelled) }
}
