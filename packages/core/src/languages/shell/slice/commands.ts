import { unwritten } from '../../../traced-text.js'
import { isWrapper } from '../programs/reach.js'
import { SHELLS } from '../programs/wrappers.js'
import type { OwnCommand } from './units.js'

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Commands that run the commands in a file in this shell. */
const SOURCING = names('source . source_env load')

/** Commands that run text, or let names stand for text that runs. */
const RUNNING = names('eval alias trap run xargs exec')

/** Commands that change how others run, whatever names they mention. */
const LASTING = names('unalias cd pushd popd shopt setopt emulate enable')

/** Commands that end the shell. */
const ENDING = names('exit exec skip')

/** Commands that read or assign the names among their words. */
const OF_THE_SHELL = names(
  '[[ shift set unset let read mapfile readarray getopts export local declare typeset readonly integer',
)

const TESTS = names('[ [[ test case')

/** Commands that succeed. */
const SUCCEEDING = names(': true false echo print printf pwd dirname basename wslpath cygpath return break continue')

const PLAIN = /^[\w+:@%,-]+$/

/** A name that is not written out, or that of a file. */
const isOpen = (name: string): boolean => !/^(?:\[\[?|\.)?$/.test(name) && !PLAIN.test(name)

const isAllExport = ({ name, words }: OwnCommand): boolean =>
  name === 'set' && words.some((word) => /^[-+][a-z]*a|^allexport$/.test(word))

/** A word that may name a script, or be any words. */
const mayBeScript = (word: string): boolean => /^["']*[$`]|\/|\.\w+["']?$/.test(word)

const isReaching = ({ name, words }: OwnCommand): boolean =>
  SHELLS.has(name) || (words.some(mayBeScript) && isWrapper(unwritten(name)))

/** Where programs are installed. */
const INSTALLED = /^["']?\/(?:usr|s?bin|etc|opt|snap|proc|sys|dev)\//

/** Whether a command may run a script in another file. */
export const mayOpen = (command: OwnCommand): boolean => {
  const { name } = command
  const isFile = isOpen(name) && name.includes('/') && !INSTALLED.test(name)
  return SOURCING.has(name) || isFile || isReaching(command)
}

/** Whether a command may run text, or words that are not written in it. */
export const mayRunText = ({ name }: OwnCommand): boolean => RUNNING.has(name) || isOpen(name)

/** Whether a command matters to others whatever names it mentions. */
export const isLasting = (command: OwnCommand): boolean => LASTING.has(command.name) || isAllExport(command)

export const isEnding = ({ name }: OwnCommand): boolean => ENDING.has(name)

/** Whether a command is one of the shell's own, which reads and assigns the names that it mentions. */
export const isOfTheShell = (command: OwnCommand): boolean => OF_THE_SHELL.has(command.name) || isPrintTo(command)

/** `printf -v NAME` */
const isPrintTo = ({ name, words }: OwnCommand): boolean =>
  name === 'printf' && words.some((word) => word.startsWith('-v'))

/** What ends a round of a loop, or a function. */
export function jumpOf({ name }: OwnCommand): 'loop' | 'function' | undefined {
  if (name === 'break' || name === 'continue') return 'loop'
  return name === 'return' ? 'function' : undefined
}

export const isTest = ({ name }: OwnCommand): boolean => TESTS.has(name)

/** `[ -f file ]`, also after `!`, and nothing else. */
const FILE_TEST = /^\[?\[?(?:test)?\s*(?:!\s+)?-[abcdefgkprstuwxGLNOSh]\s+(?:"[^"]*"|[^\s"]+)\s*\]?\]?$/

/** Whether nothing that a script says decides the status of a command, if no function has its name. */
export function isUndecided(command: OwnCommand): boolean {
  const { name, text } = command
  if (isTest(command)) return FILE_TEST.test(text)
  if (name === '' || SUCCEEDING.has(name) || isEnding(command) || isOfTheShell(command)) return false
  return !isLasting(command) && !mayRunText(command) && !mayOpen(command)
}
