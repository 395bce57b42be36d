import type { Record } from '../windows/interpretation.js'
import type { Unit } from './nodes.js'
import type { BatchState } from './state.js'

/** One run of a file or of a called label. */
export interface Frame {
  readonly batch: Batch
  readonly depth: number
  /** The states that jumps pass to a unit, by the index of the unit. */
  readonly jumps: Map<number, BatchState>
  /** The joined states of all jumps to a unit so far. */
  readonly seen: Map<number, BatchState>
  /** The states at the ends of the run. */
  readonly ends: BatchState[]
}

/** The units of a file and the positions of its labels. */
export interface Batch {
  readonly record: Record
  readonly units: readonly Unit[]
  readonly labels: ReadonlyMap<string, number>
  /** Runs a file, starting at a unit; returns the state at the end. */
  readonly runFrom: (batch: Batch, start: number, state: BatchState, depth: number) => BatchState | undefined
}
