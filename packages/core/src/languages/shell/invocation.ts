import type { Place, TracedText, Use } from '../../types.js'
import type { WrittenFiles } from '../windows/written-files.js'
import type { ReadFile } from './domain/scope.js'
import type { Interest } from './slice/slice.js'
import type { Parsed } from './syntax/code.js'
import type { Dialect } from './syntax/dialect.js'

/** How a script is evaluated. */
export interface InvocationOptions {
  readonly dialect: Dialect
  /** The script's path. */
  readonly path: string
  /** Whether a command matters, by its name; without it all commands do. */
  readonly isWanted?: (name: TracedText) => boolean
  /** Which commands matter, by their text; code that affects none of them is skipped. Without it, all matter. */
  readonly interest?: Interest
  /** Variables whose values each invocation carries. */
  readonly environmentNames?: readonly string[]
  readonly readFile: ReadFile
  /** Upper bound on the work, in values made; by default it grows with the length of the text. */
  readonly fuel?: number
}

/** Exported variables by their names; an unknown value is a hole, and what the script does not set is not among them. */
export type Exported = ReadonlyMap<string, TracedText>

/** A command as a program receives it. */
export interface Invocation {
  readonly argv: readonly TracedText[]
  /** The folder it runs in, if a `cd` before it says so. */
  readonly folder: TracedText | undefined
  /** The texts that it may find on its standard input. */
  readonly input: readonly TracedText[]
  /** The exported ones of some variables, for each possible combination of their values. */
  readonly exported: (names: readonly string[]) => readonly Exported[]
  /** The values that each of the asked variables may have; undefined where the script does not say. */
  readonly environment: ReadonlyMap<string, readonly (string | undefined)[]>
  /** The files that the script has written. */
  readonly written?: WrittenFiles
  /** The program is a Windows program, whatever its name is. */
  readonly isOnWindows?: true
}

/** A command of which only its words are known. */
export const bareInvocation = (argv: readonly TracedText[]): Invocation => ({
  argv,
  folder: undefined,
  input: [],
  exported: () => [],
  environment: new Map(),
})

/** The commands that a script runs, as far as its text decides. */
export interface Evaluation {
  readonly invocations: readonly Invocation[]
  /** Found when they are asked for. */
  readonly uses: readonly Use[]
  readonly errors: Parsed['errors']
  /** Where evaluation stopped at a limit; values are unknown from there on. */
  readonly truncated: readonly Place[]
  /** Work done, in the unit of `fuel`. */
  readonly fuelUsed: number
}
