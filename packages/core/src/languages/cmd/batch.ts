import type { Record } from '../windows/interpretation.js'
import type { Unit } from './nodes.js'
import type { BatchState } from './state.js'

/** One run through a file, or of a called label of it. */
export interface Frame {
  readonly batch: Batch
  readonly depth: number
  /** States that a `goto` has brought to a unit, by its index. */
  readonly jumps: Map<number, BatchState>
  /** What all jumps to a unit have brought there so far. */
  readonly seen: Map<number, BatchState>
  /** What holds where the run ends. */
  readonly ends: BatchState[]
}

/** The units of a file and the positions of its labels. */
export interface Batch {
  readonly record: Record
  readonly units: readonly Unit[]
  readonly labels: ReadonlyMap<string, number>
  /** Runs a file from a unit on, and returns the state after it. */
  readonly runFrom: (batch: Batch, start: number, state: BatchState, depth: number) => BatchState | undefined
}
