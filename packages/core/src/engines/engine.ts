import type { EngineId, TracedText } from '../types.js'

/** A flag with its value; a flag without one has none. */
export interface Flag {
  /** Without dashes. */
  readonly name: string
  readonly value?: TracedText
}

/** How an engine selects the machine whose folders it mounts: by an address, or by a name that the user chose. */
export type Asked = 'address' | 'name'

/** Where the machine is selected: by a flag, else by the first of the variables that is set. */
export interface EngineTarget {
  readonly flags: Readonly<Record<string, Asked>>
  readonly variables: readonly (readonly [name: string, asked: Asked])[]
}

/** How the value of a flag or an operand is to be read. */
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
  /** Long flags that take a value, whatever it looks like; what is in neither set takes one that does not look like a flag. */
  readonly longValues?: ReadonlySet<string>
  /** Letters of the flags that take a value. */
  readonly shortValues: string
  /** Flags may follow the operands. */
  readonly interspersed?: true
}

/** A command of an engine that mounts something. */
export interface EngineCommand {
  /** Subcommands that lead to it: `container run`. */
  readonly path: readonly string[]
  readonly flags: Flags
  /** Flags that mount, by their name without dashes. */
  readonly mounts: Readonly<Record<string, ValueReading>>
  /** Operands that mount. */
  readonly operands?: ValueReading
  /** Flags that say which folder it works in, and those with which it binds that one. */
  readonly folder?: { readonly flags: readonly string[]; readonly boundBy: readonly string[] }
  /** `device`: its `-o` options may make a volume of a folder. */
  readonly options?: 'device'
  /** The kind of files that it reads its mounts from. */
  readonly files?: 'compose' | 'kubernetes'
}

/** A container engine's command line. */
export interface Engine {
  readonly id: EngineId
  readonly names: readonly string[]
  /** Flags before the subcommand; none where there are no subcommands. */
  readonly globals?: Flags
  readonly commands: readonly EngineCommand[]
  /** How it selects another machine, whose folders it then mounts. */
  readonly machine?: EngineTarget
  /** Command lines of other engines that are subcommands of this one. */
  readonly plugins?: ReadonlyMap<string, Engine>
}

/** Names in a text, separated by blanks. */
export const names = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** The command under each of its paths. */
export const at = (paths: readonly string[], command: Omit<EngineCommand, 'path'>): EngineCommand[] =>
  paths.map((path) => ({ path: path.split(' '), ...command }))
