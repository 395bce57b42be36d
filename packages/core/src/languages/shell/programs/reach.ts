import { writtenAs } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isMany } from '../domain/unknown.js'
import { findActions, xargs } from './item-commands.js'
import { hasAny, optionsFrom } from './operands.js'
import type { WrappedRun } from './wrapped-run.js'
import { shellArguments } from './shell-arguments.js'
import { wrapped } from './wrapped.js'
import { words, type Wrapper } from './wrapper.js'
import { SHELLS, WINDOWS_SHELLS, WRAPPERS } from './wrappers.js'

/** The command's name without folder and `.exe`. */
export const programName = (word: TracedText): string =>
  word.text.slice(Math.max(word.text.lastIndexOf('/'), word.text.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '')

const withoutTilde = (argv: readonly TracedText[]): readonly TracedText[] =>
  argv[1]?.atoms[0]?.hole?.name === '~' && argv[1].text.length === 1 ? [...argv.slice(0, 1), ...argv.slice(2)] : argv

/** What WSL's launcher passes to a distro. */
const wsl = (argv: readonly TracedText[]): readonly WrappedRun[] =>
  wrapped(WRAPPERS.wsl ?? {}, withoutTilde(argv)).map((run) =>
    run.kind === 'command' ? { ...run, argv: run.argv.map((word) => writtenAs(word, 'wsl')) } : run,
  )

const RUNUSER: Wrapper = { short: 'gGsuw', long: words('--group --supp-group --shell --user') }

/** `runuser -u me` runs a command, without that flag it is `su` (runuser(1)). */
function runuser(argv: readonly TracedText[]): readonly WrappedRun[] {
  const isUser = hasAny(optionsFrom(RUNUSER, argv, 1).options, ['-u', '--user'])
  return wrapped(isUser ? RUNUSER : (WRAPPERS.su ?? {}), argv)
}

/** A variable that every shell has for its own name, or that of the user's. */
const isShellVariable = ({ text, atoms: [atom] }: TracedText): boolean =>
  text.length === 1 && /^\$\{?(?:SHELL|BASH)\}?$/.test(atom?.hole?.name ?? '')

const wrapperOf = (name: string): Wrapper | undefined => (Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined)

/** Whether a program runs the command in its arguments. */
export const isWrapper = (name: TracedText): boolean => wrapperOf(programName(name)) !== undefined

/** Programs with a special syntax for what they run. */
const OWN: Readonly<Record<string, (argv: readonly TracedText[]) => readonly WrappedRun[]>> = {
  xargs,
  find: findActions,
  runuser,
  wsl,
}

/** Whether a program of that name may run others that its arguments say. */
export const mayReach = (name: TracedText): boolean => {
  const program = programName(name)
  return SHELLS.has(program) || Object.hasOwn(OWN, program) || isWrapper(name) || WINDOWS_SHELLS.has(program)
}

/** Whether a program of that name may run commands that it reads. */
export const mayReadCommands = (name: TracedText): boolean =>
  SHELLS.has(programName(name)) || wrapperOf(programName(name))?.stdin !== undefined

/** What a command runs; undefined if it runs no others. */
export function runsWrappedBy(argv: readonly TracedText[]): readonly WrappedRun[] | undefined {
  const [first] = argv
  if (!first) return []
  const name = programName(first)
  if (SHELLS.has(name) || isShellVariable(first)) return shellArguments(argv.slice(1))
  if (Object.hasOwn(OWN, name)) return OWN[name]?.(argv)
  const wrapper = wrapperOf(name)
  if (wrapper) return wrapped(wrapper, argv)
  return isMany(first) && argv.length > 1 ? [{ kind: 'command', argv: argv.slice(1) }] : undefined
}
