import type { CommandNode, CompoundList, Statement } from 'unbash'
import { expand, HOLE } from '../../../traced-text.js'
import type { Atom, ReadPurpose, Source, TracedText } from '../../../types.js'
import type { Code } from '../syntax/code.js'
import type { Dialect } from '../syntax/dialect.js'
import { createDecision, type Decision, type Diagrams } from './decision-diagram.js'
import { definitionsOf, type Definitions } from './definitions.js'
import type { Fuel } from './fuel.js'
import type { Outcome } from './outcome.js'
import type { End, FunctionBody, State } from './state.js'
import type { ValueSet } from './value-set.js'

/** Reads a file by a path that is absolute or relative to the script's folder. */
export type ReadFile = (path: string, purpose: ReadPurpose) => Source | undefined

/** A file with commands. */
export interface ScriptFile {
  readonly text: TracedText
  /** Its folder, absolute or from the folder of the first script. */
  readonly folder: string
  /** Only the scripts that call it say that it is a script. */
  readonly isCalledOnly?: true
}

/** A command about to run. */
export interface Call {
  readonly shell: Shell
  readonly argv: readonly TracedText[]
  readonly state: State
}

/** A place that is evaluated, and where its value was written. */
export interface RecordedUse {
  readonly use: TracedText
  readonly definitions: Definitions
  readonly words: readonly string[]
  readonly inspectsValue?: true
  readonly isExport?: true
}

/** A shell that is evaluated: its inputs, its results and its remaining fuel. */
export interface Shell {
  readonly dialect: Dialect
  /** The script's file name. */
  readonly name: string
  /** Receives the words of a command that is no builtin and runs no other. */
  readonly emit: (argv: readonly TracedText[], state: State) => void
  readonly uses: RecordedUse[]
  /** The file that a word names, from the folder the shell is in; none if it can't be read. */
  readonly openFrom: (path: TracedText, state: State, purpose: ReadPurpose) => ValueSet<ScriptFile>
  readonly run: (shell: Shell, code: Code, state: State) => readonly End[]
  readonly runNode: (shell: Shell, code: Code, node: CommandNode | CompoundList, state: State) => readonly End[]
  /** Runs a command by the words that it may have, as the shell finds it. */
  readonly call: (shell: Shell, argvs: ValueSet<readonly TracedText[]>, state: State) => readonly End[]
  /** Ends a subshell, after its own traps. */
  readonly leave: (shell: Shell, ends: readonly End[], caller: State) => End[]
  /** Functions that the script itself defines, in this order, and the bodies of those that were called. */
  readonly defined: { readonly name: string; readonly value: FunctionBody }[]
  readonly called: Set<object>
  /** Where the statements that ran are written, whose first run is free. */
  readonly ran: Set<string>
  readonly fuel: Fuel
  /** Whether a statement may affect the commands of interest; others make unknown what they assign. */
  readonly isNeeded: (statement: Statement) => boolean
  /** Whether the evaluation has become useless, so that it stops. */
  readonly isOutdated: () => boolean
  /** Names whose values are changed when they are assigned, or that refer to other names (`declare -i`, `declare -n`). */
  readonly attributes: Map<string, 'changed' | 'reference'>
  readonly diagrams: Diagrams
  /** Decisions and unknown values made so far. */
  decisions: number
  /** Recurring decisions, by their question. */
  readonly steady: Map<string, Decision>
  /** The texts that an unknown value is compared with. */
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

/** A decision that is like no other. */
export const freshDecision = (shell: Shell): Decision => createDecision(shell.decisions++, shell.diagrams)

/** The identity of a value that is unknown from now on. */
export const freshIdentity = (shell: Shell): string => `#${(shell.decisions++).toString()}`

/** Numbers of recurring decisions, so that others are forgotten first. */
const FIRST_STEADY = 2 ** 40

/** The decision with the same question each time. */
export function steadyDecision(shell: Shell, question: string): Decision {
  const known = shell.steady.get(question)
  if (known) return known
  const made = createDecision(FIRST_STEADY + shell.steady.size, shell.diagrams)
  shell.steady.set(question, made)
  return made
}

/** Asks whether an unknown value is there and not empty. */
export const presenceOf = (identity: string): string => `set ${identity}`

const MAX_ORIGINS = 12

const withFewerOrigins = (atom: Atom): Atom =>
  atom.origins.length <= MAX_ORIGINS
    ? atom
    : { ...atom, origins: [...atom.origins.slice(0, MAX_ORIGINS / 2), ...atom.origins.slice(-MAX_ORIGINS / 2)] }

const VARIABLE = /^\$\{?([A-Za-z_]\w*)\}?$/

const POSITIONAL = /^\$\{?\d+\}?$/

/** An argument of the script is shown as the variable that it was given to: `ID=$1` makes it `${ID}`. */
function shownAsVariable({ text: use }: TracedText, atom: Atom): Atom {
  const [, name] = VARIABLE.exec(use) ?? []
  if (name === undefined || !atom.hole || !POSITIONAL.test(atom.hole.name)) return atom
  return { ...atom, hole: { ...atom.hole, shownAs: `\${${name}}` } }
}

/** The value where it is used; long chains of uses lose their middle. */
export function expandUse(use: TracedText, value: TracedText): TracedText {
  const expanded = expand(use, value)
  const atoms = expanded.atoms.map(withFewerOrigins)
  return { ...expanded, atoms: value.text === HOLE ? atoms.map((atom) => shownAsVariable(use, atom)) : atoms }
}

/** Records that a place is evaluated, and the resulting words; none if evaluation also changes something, such as an assignment. */
export function recordUse(
  shell: Shell,
  use: TracedText,
  definitions: Definitions,
  words: readonly string[] = [],
): void {
  shell.uses.push({ use, definitions, words })
}

/** Records that child processes get what a variable holds. */
export function recordExport(shell: Shell, use: TracedText, definitions: Definitions): void {
  shell.uses.push({ use, definitions, words: [], isExport: true })
}

/** Records that a command inspects the characters of a text, so that it may behave differently with others. */
export function recordReading(shell: Shell, command: TracedText, text: TracedText): void {
  shell.uses.push({ use: command, definitions: definitionsOf(text), words: [], inspectsValue: true })
}
