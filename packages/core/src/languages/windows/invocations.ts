import { concatAll, EMPTY, unwritten, writtenAs } from '../../traced-text.js'
import type { TracedText, Use } from '../../types.js'
import { interpretBatch } from '../cmd/interpret.js'
import { interpretPowershell } from '../powershell/interpret.js'
import {
  bareInvocation,
  invocations,
  type Evaluation,
  type Invocation,
  type InvocationOptions,
} from '../shell/invocations.js'
import { isWrapper, programName, runsWrappedBy } from '../shell/programs/reach.js'
import { writtenText } from './written-files.js'
import { invocationOf, type Interpretation, type ScriptOptions, type WindowsInvocation } from './interpretation.js'

export type WindowsDialect = 'cmd' | 'powershell'

export interface WindowsOptions extends Omit<InvocationOptions, 'dialect'> {
  readonly dialect: WindowsDialect
  readonly isWanted: (name: TracedText) => boolean
}

const INTERPRETERS: Readonly<Record<WindowsDialect, (source: TracedText, options: ScriptOptions) => Interpretation>> = {
  cmd: interpretBatch,
  powershell: interpretPowershell,
}

/** Maximum depth of shells that start each other. */
const MOST_DEPTH = 4

type Program = WindowsDialect | 'wsl' | 'shell'

const PROGRAMS: Readonly<Record<string, Program>> = {
  cmd: 'cmd',
  powershell: 'powershell',
  pwsh: 'powershell',
  wsl: 'wsl',
  bash: 'shell',
  sh: 'shell',
}

/** The shell that a word names. */
function programOf({ text }: TracedText): Program | undefined {
  const name = /([^\\/]*?)(?:\.exe)?$/i.exec(text)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined
}

const joined = (words: readonly TracedText[]): TracedText =>
  concatAll(words.flatMap((word, index) => (index === 0 ? [word] : [unwritten(' '), word])))

/** The script of a Linux shell: the text after `-c`, or a file that the caller has written. */
function shellLine(words: readonly TracedText[], { written }: WindowsInvocation): TracedText | undefined {
  const file = words.find(({ text }) => !text.startsWith('-'))
  return lineBehind(words, /^-\w*c$/) ?? (file && writtenText(written, file))
}

/** The command line after a flag. */
function lineBehind(words: readonly TracedText[], flag: RegExp): TracedText | undefined {
  const at = words.findIndex(({ text }) => flag.test(text))
  return at < 0 ? undefined : joined(words.slice(at + 1))
}

const COMMAND_FLAGS: Readonly<Record<WindowsDialect, RegExp>> = {
  cmd: /^\/[ck]$/i,
  powershell: /^[-/]c(?:o|om|omm|omma|omman|ommand)?$/i,
}

/** The commands that powershell.exe runs; without a flag, all of its arguments. */
function powershellLine(words: readonly TracedText[]): TracedText | undefined {
  const isBare = words[0] !== undefined && !/^[-/]/.test(words[0].text)
  return lineBehind(words, COMMAND_FLAGS.powershell) ?? (isBare ? joined(words) : undefined)
}

const WSL_VALUES = /^(?:-d|--distribution|-u|--user|--cd|--shell-type|--distribution-id|--system)$/

/** The words that wsl.exe passes to Linux, and whether a shell reads them. */
function handedOver(words: readonly TracedText[]): { readonly argv: readonly TracedText[]; readonly isRead: boolean } {
  let at = 0
  while (at < words.length) {
    const { text = '' } = words[at] ?? {}
    if (text === '-e' || text === '--exec') return { argv: words.slice(at + 1), isRead: false }
    if (text === '--') return { argv: words.slice(at + 1), isRead: true }
    if (text !== '~' && !text.startsWith('-')) break
    at += WSL_VALUES.test(text) ? 2 : 1
  }
  return { argv: words.slice(at), isRead: true }
}

/** Whether a shell splits the word from its line unchanged. */
const isPlain = ({ text }: TracedText): boolean => /^[^\s'"\\]+$/.test(text)

/** Whether a shell would expand the word. */
const isExpanded = ({ text }: TracedText): boolean => /[$`*?~;&|<>()]/.test(text)

interface Found {
  readonly invocations: readonly Invocation[]
  readonly uses: readonly Use[]
}

const nothing: Found = { invocations: [], uses: [] }

const inLinux = (line: TracedText, options: WindowsOptions): Evaluation =>
  invocations(line, { ...options, dialect: 'bash' })

/** The commands in a Linux distro, whose shell parses the words again. */
function throughWsl(call: WindowsInvocation, options: WindowsOptions): Found {
  const { argv, isRead } = handedOver(call.argv.slice(1).map((word) => writtenAs(word, 'wsl')))
  const [name] = argv
  if (!name) return nothing
  const line = programOf(name) === 'shell' ? shellLine(argv.slice(1), call) : undefined
  if (line) return inLinux(line, options)
  if (isRead && (argv.every(isPlain) || argv.some(isExpanded))) return inLinux(joined(argv), options)
  return options.isWanted(name) ? { invocations: [bareInvocation(argv)], uses: [] } : nothing
}

const onWindows = (found: Found): Found => ({
  ...found,
  invocations: found.invocations.map((invocation) => ({ ...invocation, isOnWindows: true })),
})

/** Windows programs with the name of a Linux program that runs another one. */
const WINDOWS_NAMES = /^(?:timeout|find|start|watch)$/i

const isFollowed = (name: TracedText): boolean => isWrapper(name) && !WINDOWS_NAMES.test(programName(name))

const merged = (found: readonly Found[]): Found => ({
  invocations: found.flatMap(({ invocations }) => invocations),
  uses: found.flatMap(({ uses }) => uses),
})

/** The commands of a program such as `cross-env` or `concurrently`, whose shell is cmd.exe. */
function throughWrapper(call: WindowsInvocation, options: WindowsOptions, depth: number): Found {
  const runs = runsWrappedBy(call.argv) ?? []
  return merged(
    runs.map((one) => {
      if (one.kind === 'command') return follow({ ...call, argv: one.argv }, options, depth + 1)
      return one.kind === 'script' ? evaluate(one.text, { ...options, dialect: 'cmd' }, depth + 1, call) : nothing
    }),
  )
}

/** The programs that a call starts, directly or through another shell. */
function follow(call: WindowsInvocation, options: WindowsOptions, depth: number): Found {
  const [name = EMPTY, ...words] = call.argv
  const program = programOf(name)
  if (program === undefined && !isFollowed(name)) return onWindows({ invocations: [invocationOf(call)], uses: [] })
  if (depth >= MOST_DEPTH) return nothing
  if (program === undefined) return throughWrapper(call, options, depth)
  if (program === 'wsl') return throughWsl(call, options)
  const line =
    program === 'shell'
      ? shellLine(words, call)
      : program === 'cmd'
        ? lineBehind(words, COMMAND_FLAGS.cmd)
        : powershellLine(words)
  if (!line) return nothing
  if (program === 'shell') return onWindows(inLinux(line, options))
  return evaluate(line, { ...options, dialect: program }, depth + 1, call)
}

function evaluate(source: TracedText, options: WindowsOptions, depth: number, caller?: WindowsInvocation): Evaluation {
  const { isWanted, environmentNames = [] } = options
  const found = INTERPRETERS[options.dialect](source, {
    isWanted: (name) => programOf(name) !== undefined || isFollowed(name) || isWanted(name),
    environmentNames,
    ...(caller && { inherited: caller.inherited, folder: caller.folder }),
  })
  const followed = merged(found.invocations.map((call) => follow(call, options, depth)))
  return { ...found, invocations: followed.invocations, uses: [...found.uses, ...followed.uses] }
}

/** Lists the programs that a script of cmd.exe or PowerShell may start, also through other shells; never throws. */
export const windowsInvocations = (source: TracedText, options: WindowsOptions): Evaluation =>
  evaluate(source, options, 0)
