import type { Machine, MachineChoice } from '@mount-lint/core'

/** A stream that text can be written to; `columns` is known of terminals only. */
export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Everything the program has from outside but for the files. */
export interface World {
  /** Without the names of node and of the program. */
  readonly args: readonly string[]
  /** Absolute. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  readonly machine: (choice: MachineChoice) => Machine
  /** All of it, until it is closed. */
  readonly readStdin: () => Promise<string>
}
