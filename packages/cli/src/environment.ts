import type { Machine, MachineChoice } from '@mount-lint/core'

/** A stream to write text to; only terminals have `columns`. */
export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Everything the program receives from outside, except files. */
export interface Environment {
  /** Without the paths of node and of the script. */
  readonly args: readonly string[]
  /** Absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  /** Returns the facts about the machine, for a user who works in this folder. */
  readonly machine: (choice: MachineChoice, folder: string) => Machine
  /** Reads stdin to its end. */
  readonly readStdin: () => Promise<string>
}
