import type { CommandNode, CompoundList } from 'unbash'
import { expand, writtenPlaceOf } from '../../traced-text.js'
import type { Atom, Hole, Place, TracedText, Use, ReadPurpose, Source } from '../../types.js'
import type { Code } from './code.js'
import type { Alternatives } from './conditions/alternatives.js'
import { createCondition, type Condition, type Work } from './conditions/decision-diagram.js'
import type { Outcome } from './conditions/outcome.js'
import { definitionsOf } from './state/definitions.js'
import type { End, State, Value } from './state/state.js'

/** Which shell's rules hold where they differ. */
export type Dialect = 'bash' | 'sh' | 'ksh' | 'zsh' | 'bats'

/** How a script is evaluated. */
export interface InvocationOptions {
  readonly dialect: Dialect
  /** The script's path. */
  readonly path: string
  /** Whether a command matters, by its name; without it all commands do. */
  readonly isWanted?: (name: TracedText) => boolean
  /** Variables whose values each invocation carries. */
  readonly environmentNames?: readonly string[]
  /** Reads a file by a path that is absolute or relative to the script's folder. */
  readonly readFile: (path: string, purpose: ReadPurpose) => Source | undefined
  /** Upper bound on the work, in values made; by default it grows with the length of the text. */
  readonly fuel?: number
}

/** A file with commands. */
export interface ScriptFile {
  readonly text: TracedText
  /** Where it lies, absolute or from the folder of the script that all began with. */
  readonly folder: string
}

/** A running shell: what it is given, what it gathers and how much it may still do. */
export interface Shell {
  readonly dialect: Dialect
  /** The script's file name. */
  readonly name: string
  /** Takes the words of a command that is neither of the shell's own nor one that runs another. */
  readonly emit: (argv: readonly TracedText[], state: State) => void
  readonly uses: Use[]
  /** The file that a word names, which starts from the folder the shell is in, or what is printed for the word; none if it can't be read. */
  readonly openFrom: (path: TracedText, state: State, purpose: ReadPurpose) => Alternatives<ScriptFile>
  /** What `<(…)` prints, by what stands for its name. */
  readonly printed: WeakMap<Hole, Alternatives<TracedText>>
  readonly run: (shell: Shell, code: Code, state: State) => readonly End[]
  readonly runNode: (shell: Shell, code: Code, node: CommandNode | CompoundList, state: State) => readonly End[]
  /** The words of text that is one simple command, if it has one value. */
  readonly words: (text: TracedText, state: State) => readonly TracedText[] | undefined
  /** Functions in the order they are defined, and the bodies of those that were called. */
  readonly defined: { readonly name: string; readonly value: Value & { readonly kind: 'function' } }[]
  readonly called: Set<object>
  /** Where the statements that ran are written, whose first run is free. */
  readonly ran: Set<string>
  /** Commands that may still run again: in loops, functions and text that is read as commands. */
  left: number
  /** Commands that have run again. */
  repeated: number
  /** What telling conditions apart has cost so far. */
  readonly work: Work
  /** Conditions told apart so far. */
  conditions: number
  /** Conditions that come up again, by what they ask. */
  readonly steady: Map<string, Condition>
  /** The texts that a variable of the environment is compared with. */
  readonly compared: Map<string, readonly string[]>
}

/** Where an expression is evaluated; the state changes by expressions such as `${X:=…}`. */
export interface Scope {
  readonly shell: Shell
  readonly code: Code
  state: State
  /** When the last command substitution succeeded and when it failed. */
  outcome?: Outcome
}

/** Where names have values that may change, whatever code asks for them. */
export interface Memory {
  readonly shell: Pick<Shell, 'left'>
  state: State
}

/** A command about to run. */
export interface Call {
  readonly shell: Shell
  readonly argv: readonly TracedText[]
  readonly state: State
}

/** A condition that is like no other. */
export const freshCondition = (shell: Shell): Condition => createCondition(shell.conditions++, shell.work)

/** Numbers of conditions that come up again, so that those that don't are forgotten first. */
const FIRST_STEADY = 2 ** 40

/** The condition that asks the same each time. */
export function steadyCondition(shell: Shell, question: string): Condition {
  const known = shell.steady.get(question)
  if (known) return known
  const made = createCondition(FIRST_STEADY + shell.steady.size, shell.work)
  shell.steady.set(question, made)
  return made
}

/** Asks whether a variable of the environment has a value that is not empty. */
export const presenceOf = (name: string): string => `set ${name}`

const MOST_HANDING_ON = 12

const withFewerOrigins = (atom: Atom): Atom =>
  atom.origins.length <= MOST_HANDING_ON
    ? atom
    : { ...atom, origins: [...atom.origins.slice(0, MOST_HANDING_ON / 2), ...atom.origins.slice(-MOST_HANDING_ON / 2)] }

/** The value where it is used; long chains of uses lose their middle. */
export function expandUse(use: TracedText, value: TracedText): TracedText {
  const expanded = expand(use, value)
  return { ...expanded, atoms: expanded.atoms.map(withFewerOrigins) }
}

/** Notes that a place is evaluated, and the words that come of it; none where that does more, such as to assign them. */
export function recordUse(
  shell: Shell,
  use: TracedText,
  definitions: readonly Place[],
  words: readonly string[] = [],
): void {
  const place = writtenPlaceOf(use)
  if (place) shell.uses.push({ place, definitions, words })
}

/** Notes that a command looks at the characters of a text, so that it may do something else with others. */
export function recordReading(shell: Shell, command: TracedText, text: TracedText): void {
  const place = writtenPlaceOf(command)
  if (place) shell.uses.push({ place, definitions: definitionsOf(text), words: [], isReading: true })
}
