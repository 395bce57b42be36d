import { spendFuel } from '../windows/interpretation.js'
import type { Batch, Frame } from './batch.js'
import { runBatchNode } from './run.js'
import { forgetBatchVariable, joinBatchStates, type BatchState } from './state.js'

/** Maximum number of times a backward `goto` is followed. */
const MOST_PASSES = 3

const MOST_DEPTH = 16

/** Runs the units that are reachable from a unit, directly or by a jump. */
function pass(frame: Frame, start: number): BatchState | undefined {
  const { batch, jumps } = frame
  let live: BatchState | undefined
  for (let index = start; index < batch.units.length; index++) {
    live = joinBatchStates(live, jumps.get(index))
    jumps.delete(index)
    const unit = batch.units[index]
    if (!unit || (!live && jumps.size === 0) || !spendFuel(batch.record, 1)) return undefined
    if (live && 'node' in unit) live = runBatchNode(frame, unit.node, live, live.variables)
  }
  return live
}

/** Runs a file, starting at a unit; returns the state at the end. */
export function runFrom(batch: Batch, start: number, state: BatchState, depth: number): BatchState | undefined {
  if (depth > MOST_DEPTH) return forgetBatchVariable(state)
  const frame: Frame = { batch, depth, jumps: new Map([[start, state]]), seen: new Map(), ends: [] }
  for (let count = 0; frame.jumps.size > 0 && count < MOST_PASSES; count++) {
    const end = pass(
      frame,
      [...frame.jumps.keys()].reduce((a, b) => Math.min(a, b)),
    )
    if (end) frame.ends.push(end)
  }
  return frame.ends.reduce<BatchState | undefined>(joinBatchStates, undefined)
}
