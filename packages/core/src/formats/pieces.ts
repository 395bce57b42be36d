import { isEngine, optionWords } from '../engines/index.js'
import type { WindowsDialect } from '../languages/windows/invocations.js'
import { bareInvocation, type Invocation } from '../languages/shell/invocations.js'
import { concatAll, unwritten, withQuoting, writtenAs } from '../traced-text.js'
import type { Context, Reading, TracedText } from '../types.js'
import { mountsOf, type Setting } from './shell/calls.js'
import { withValues } from './shell/mounts.js'
import { readScript, type Script } from './shell/script.js'
import { readWindowsText } from './shell/windows-script.js'

/** The languages of pieces: shell dialects, cmd.exe and PowerShell. */
export type ScriptLanguage = Script['dialect'] | WindowsDialect

/** A part of a file in another language. */
export interface ScriptPiece {
  readonly text: TracedText
  readonly language: ScriptLanguage
}

/** Options of `docker run` that no shell expands. */
export interface OptionsPiece {
  readonly text: TracedText
  readonly language: 'options'
}

export type Piece = ScriptPiece | OptionsPiece

/** The file that contains the pieces, and their working directory. */
export interface Host extends Setting {
  /** The working directory of programs, if it is not `folder`, such as one on a Windows drive. */
  readonly cwd?: TracedText
  /** Programs are those of Windows. */
  readonly isOnWindows?: true
}

export const NO_MOUNTS: Reading = { mounts: [], problems: [], uses: [], truncated: [] }

export const mergeReadings = (readings: readonly Reading[]): Reading => ({
  mounts: withValues(readings.flatMap(({ mounts }) => mounts)),
  problems: readings.flatMap(({ problems }) => problems),
  uses: readings.flatMap(({ uses }) => uses),
  truncated: readings.flatMap(({ truncated = [] }) => truncated),
})

function readPiece({ text, language }: Piece, host: Host, context: Context): Reading {
  switch (language) {
    case 'options':
      return readOptions('run', text, host, context)
    case 'cmd':
    case 'powershell':
      return readWindowsText(text, language, host, context)
    case 'bash':
    case 'bats':
    case 'ksh':
    case 'sh':
    case 'zsh':
      return readScript({ ...host, text, dialect: language }, context)
  }
}

/** Lists the mounts of the pieces of a file. A fragment is not a whole script, so its syntax errors are not reported. */
export function readPieces(pieces: readonly Piece[], host: Host, context: Context): Reading {
  const readings = pieces.map((piece) => readPiece(piece, host, context))
  return { ...mergeReadings(readings), problems: [] }
}

const joined = (words: readonly TracedText[]): TracedText =>
  concatAll(words.flatMap((word, index) => (index === 0 ? [word] : [unwritten(' '), word])))

const programOf = ({ text }: TracedText): string => /([^\\/]*?)(?:\.exe)?$/i.exec(text)?.[1]?.toLowerCase() ?? ''

/** The words after a flag; empty without the flag. */
function behind(words: readonly TracedText[], flag: RegExp): readonly TracedText[] {
  const at = words.findIndex(({ text }) => flag.test(text))
  return at < 0 ? [] : words.slice(at + 1)
}

const WSL_FLAG_WITH_VALUE = /^(?:-d|--distribution|-u|--user|--cd)$/

/** The program that wsl.exe starts, after its own flags and their values. */
function behindWslFlags(words: readonly TracedText[]): readonly TracedText[] {
  const first = words.findIndex(
    ({ text }, index) => !text.startsWith('-') && !WSL_FLAG_WITH_VALUE.test(words[index - 1]?.text ?? ''),
  )
  return first < 0 ? [] : words.slice(first)
}

const invocationIn = ({ cwd, isOnWindows }: Host, argv: readonly TracedText[]): Invocation => ({
  ...bareInvocation(argv),
  ...(cwd ? { folder: cwd } : {}),
  ...(isOnWindows ? { isOnWindows } : {}),
})

function readInvocation(argv: readonly TracedText[], host: Host, context: Context): Reading {
  return mountsOf(
    host,
    {
      invocations: [invocationIn(host, argv)],
      uses: [],
      errors: [],
      truncated: [],
      fuelUsed: 0,
    },
    context,
  )
}

/** Lists the mounts of a program with these arguments, which no shell expands. */
export function readCommand(argv: readonly TracedText[], host: Host, context: Context): Reading {
  const [name, ...words] = argv
  if (!name) return NO_MOUNTS
  if (isEngine(name)) return readInvocation(argv, host, context)
  const script = (text: TracedText, language: ScriptLanguage): Reading =>
    readPieces([{ text, language }], host, context)
  switch (programOf(name)) {
    case 'cmd':
      return script(joined(behind(words, /^\/[ck]$/i)), 'cmd')
    case 'powershell':
    case 'pwsh':
      return script(joined(behind(words, /^-c(?:ommand)?$/i)), 'powershell')
    case 'sh':
    case 'bash':
      return script(joined(behind(words, /^-\w*c$/).slice(0, 1)), 'bash')
    case 'wsl': {
      const rest = words.findIndex(({ text }) => /^(?:-e|--exec|--)$/.test(text))
      return readCommand(rest < 0 ? behindWslFlags(words) : words.slice(rest + 1), host, context)
    }
    default:
      return NO_MOUNTS
  }
}

/** Lists the mounts of a docker command with these options, which a program splits at blanks and no shell expands. */
export function readOptions(command: 'create' | 'run', options: TracedText, host: Host, context: Context): Reading {
  // An unknown word may be any options, as where a shell expands it.
  const words = optionWords(options).map((word) => withQuoting(writtenAs(word, 'data'), 'expanded'))
  return readCommand([unwritten('docker'), unwritten(command), ...words, unwritten('image')], host, context)
}
