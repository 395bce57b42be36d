import type { EngineId, TracedText } from '../types.js'

/** A flag with its value, if it has one. */
export interface Flag {
  /** Without dashes. */
  readonly name: string
  readonly value?: TracedText
}

/** How an engine selects another machine: by an address, or by a name that the user chose. */
export type Asked = 'address' | 'name'

/** The flag that selects the machine; without it, the first of these variables that is set. */
export interface EngineTarget {
  readonly flags: Readonly<Record<string, Asked>>
  readonly variables: readonly (readonly [name: string, asked: Asked])[]
}

/** The syntax of a flag's value or an operand. */
export type ValueReading =
  /** `source:target[:mode]` */
  | 'short'
  /** `type=bind,source=…` */
  | 'mount-option'
  /** `source:target`, split at the last colon (minikube). */
  | 'last-colon'
  /** `source:target@filter` (k3d). */
  | 'filtered'
  /** Options of `docker run` in one string (act). */
  | 'run-options'

/** The flags of one command. */
export interface Flags {
  readonly longBooleans: ReadonlySet<string>
  /**
   * Long flags with a value, whatever it looks like; a flag in neither set uses a next word that does not look like a
   * flag.
   */
  readonly longValues?: ReadonlySet<string>
  /** Letters of flags with a value. */
  readonly shortValues: string
  /** Flags may follow the operands. */
  readonly interspersed?: true
}

/** A command of an engine that mounts something. */
export interface EngineCommand {
  /** The subcommands before it: `container run`. */
  readonly path: readonly string[]
  readonly flags: Flags
  /** Flags that mount, by name without dashes. */
  readonly mounts: Readonly<Record<string, ValueReading>>
  /** Operands that mount. */
  readonly operands?: ValueReading
  /** Flags that set the working directory, and flags that bind it. */
  readonly folder?: { readonly flags: readonly string[]; readonly boundBy: readonly string[] }
  /** `device`: options of `-o` can bind a folder. */
  readonly options?: 'device'
  /** The kind of files that contain its mounts. */
  readonly files?: 'compose' | 'kubernetes'
}

/** A container engine's command line. */
export interface Engine {
  readonly id: EngineId
  readonly names: readonly string[]
  /** Flags before the subcommand; absent without subcommands. */
  readonly globals?: Flags
  readonly commands: readonly EngineCommand[]
  /** How it selects another machine, whose folders it then mounts. */
  readonly machine?: EngineTarget
  /** Subcommands with the command lines of other engines. */
  readonly plugins?: ReadonlyMap<string, Engine>
}

/** Names separated by blanks. */
export const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** The command under each of its paths. */
export const at = (paths: readonly string[], command: Omit<EngineCommand, 'path'>): EngineCommand[] =>
  paths.map((path) => ({ path: path.split(' '), ...command }))
