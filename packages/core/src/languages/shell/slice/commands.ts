import { unwritten } from '../../../traced-text.js'
import { mayReach, mayReadCommands } from '../programs/reach.js'
import { SHELLS } from '../programs/wrappers.js'
import type { OwnCommand } from './units.js'

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Commands that run the commands in a file in this shell. */
const SOURCING = names('source . source_env load')

/** Commands that run text in this shell, or define names for text that runs. */
const EVALUATED = names('eval alias trap')

/** Commands that run their arguments. */
const RUNNING = names('run xargs exec')

/** Commands that change how others run, whatever names they mention. */
const LASTING = names('unalias cd pushd popd shopt setopt emulate enable')

/** Commands that end the shell. */
const ENDING = names('exit exec skip')

/** Commands that read or assign the names among their words. */
const OF_THE_SHELL = names(
  '[[ shift set unset let read mapfile readarray getopts export local declare typeset readonly integer',
)

/** Those that may assign values, as assignments do. */
const DECLARING = names('export local declare typeset readonly integer')

const TESTS = names('[ [[ test case')

/** Commands that succeed. */
const SUCCEEDING = names(': true false echo print printf pwd dirname basename wslpath cygpath return break continue')

const PLAIN = /^[\w+:@%,-]+$/

/** The name of a program without its folder. */
export const programIn = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(/^["']|["']$/g, '')

/** A name that is not literal. */
const isOpen = (name: string): boolean => !/^(?:\[\[?|\.)?$/.test(name) && !PLAIN.test(programIn(name))

const isAllExport = ({ name, words }: OwnCommand): boolean =>
  name === 'set' && words.some((word) => /^[-+][a-z]*a|^allexport$/.test(word))

/** A word that may name a script, or be any words. */
const mayBeScript = (word: string): boolean => /^["']*[$`]|\/|\.\w+["']?$/.test(word)

const isReaching = ({ name, words }: OwnCommand): boolean =>
  words.some(mayBeScript) && mayReach(unwritten(programIn(name)))

/** Where programs are installed. */
const INSTALLED = /^["']?\/(?:usr|s?bin|etc|opt|snap|proc|sys|dev)\//

/** Whether a command runs the commands in a file in this shell. */
export const isSourcing = ({ name }: OwnCommand): boolean => SOURCING.has(name)

/** Whether a command may run a script in another file. */
export const mayOpen = (command: OwnCommand): boolean => {
  const { name } = command
  const isFile = name.includes('/') && !INSTALLED.test(name)
  return isSourcing(command) || isFile || isReaching(command)
}

/** Whether a command may run text in this shell, which may affect everything. */
export const isEvaluated = ({ name }: OwnCommand): boolean => EVALUATED.has(name)

/** Whether a command may run text, or words that are not written in it. */
export const mayRunText = ({ name }: OwnCommand): boolean =>
  RUNNING.has(name) || EVALUATED.has(name) || SHELLS.has(name) || isOpen(name)

/** Whether a command may run others that are among its words. */
export const mayRunOthers = (command: OwnCommand): boolean =>
  mayRunText(command) || mayReach(unwritten(programIn(command.name)))

/** Whether a program that may run others runs none: `find -name x`, `xargs chmod x`. */
export function isIdle({ name, words, text }: OwnCommand): boolean {
  if (name === 'find') return !/-(?:exec|ok)/.test(text)
  return name === 'xargs' && !words.some((word) => isOpen(word) || mayReach(unwritten(word)))
}

/** The words of a command that may contain other commands. */
export const holdersIn = ({ name, words }: OwnCommand): readonly string[] => [
  name,
  ...words.filter((word) => /^["']*[$`]/.test(word)),
]

/** Whether a command runs text that it is given as an argument or as its input. */
export const runsText = (command: OwnCommand): boolean =>
  SHELLS.has(command.name) || isEvaluated(command) || isSourcing(command)

/** Whether a command runs its input from a pipe. */
export const runsInput = (command: OwnCommand): boolean =>
  command.isPiped &&
  (runsText(command) || RUNNING.has(command.name) || mayReadCommands(unwritten(programIn(command.name))))

/** `command docker` calls no function. */
export const isPlain = ({ text }: OwnCommand): boolean => /^(?:command|builtin)[ \t]/.test(text)

/** Whether a command affects others, whatever names it mentions. */
export const isLasting = (command: OwnCommand): boolean => LASTING.has(command.name) || isAllExport(command)

export const isEnding = ({ name }: OwnCommand): boolean => ENDING.has(name)

/** Whether a command is one of the shell's own, which reads and assigns the names that it mentions. */
export const isOfTheShell = (command: OwnCommand): boolean => OF_THE_SHELL.has(command.name) || isPrintTo(command)

export const isDeclaring = ({ name }: Pick<OwnCommand, 'name'>): boolean => DECLARING.has(name)

/** `printf -v NAME` */
const isPrintTo = ({ name, words }: OwnCommand): boolean =>
  name === 'printf' && words.some((word) => word.startsWith('-v'))

/** What ends an iteration of a loop, or a function. */
export function jumpOf({ name }: OwnCommand): 'loop' | 'function' | undefined {
  if (name === 'break' || name === 'continue') return 'loop'
  return name === 'return' ? 'function' : undefined
}

export const isTest = ({ name }: OwnCommand): boolean => TESTS.has(name)

/** `[ -f file ]`, also after `!`, and nothing else. */
const FILE_TEST = /^\[?\[?(?:test)?\s*(?:!\s+)?-[abcdefgkprstuwxGLNOSh]\s+(?:"[^"]*"|[^\s"]+)\s*\]?\]?$/

/** Whether the script does not decide the status of a command, if no function has its name. */
export function isUndecided(command: OwnCommand): boolean {
  const { name, text } = command
  if (isTest(command)) return FILE_TEST.test(text)
  if (name === '' || SUCCEEDING.has(name) || isEnding(command) || isOfTheShell(command)) return false
  return !isLasting(command) && !mayRunText(command) && !mayOpen(command)
}
