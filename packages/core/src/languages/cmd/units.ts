import { spend } from '../windows/interpretation.js'
import type { Batch, Frame } from './batch.js'
import { runNode } from './run.js'
import { forget, join, type State } from './state.js'

/** A `goto` backwards is followed so often. */
const MOST_PASSES = 3

const MOST_DEPTH = 16

/** Runs the units from one on, as far as they are reached from there or by a jump. */
function pass(frame: Frame, start: number): State | undefined {
  const { batch, jumps } = frame
  let live: State | undefined
  for (let index = start; index < batch.units.length; index++) {
    live = join(live, jumps.get(index))
    jumps.delete(index)
    const unit = batch.units[index]
    if (!unit || (!live && jumps.size === 0) || !spend(batch.record, 1)) return undefined
    if (live && 'node' in unit) live = runNode(frame, unit.node, live, live.variables)
  }
  return live
}

/** Runs a file from a unit to its end, and gives what holds behind it. */
export function runFrom(batch: Batch, start: number, state: State, depth: number): State | undefined {
  if (depth > MOST_DEPTH) return forget(state)
  const frame: Frame = { batch, depth, jumps: new Map([[start, state]]), seen: new Map(), ends: [] }
  for (let count = 0; frame.jumps.size > 0 && count < MOST_PASSES; count++) {
    const end = pass(
      frame,
      [...frame.jumps.keys()].reduce((a, b) => Math.min(a, b)),
    )
    if (end) frame.ends.push(end)
  }
  return frame.ends.reduce<State | undefined>(join, undefined)
}
