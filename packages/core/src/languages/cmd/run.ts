import { EMPTY, replaceByHole, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { spendFuel } from '../windows/interpretation.js'
import type { Variables } from '../windows/variables.js'
import type { Frame } from './batch.js'
import { commandsIn } from './commands.js'
import { holds } from './conditions.js'
import { expandDelayed, expandPercents, type ExpansionScope } from './expand.js'
import type { ForNode, IfNode, BatchNode, BatchOperator } from './nodes.js'
import { runBatchCommand } from './run-command.js'
import { joinBatchStates, type BatchState } from './state.js'

type Read = Variables<TracedText>

const scopeOf = ({ batch: { record } }: Frame, state: BatchState, read: Read): ExpansionScope => ({
  record,
  state,
  read,
})

/** Runs each command in a text, since the value of a variable may contain `&`. */
function runTexts(frame: Frame, texts: readonly TracedText[], state: BatchState, read: Read): BatchState | undefined {
  let live: BatchState | undefined = state
  for (const text of texts) {
    const before: BatchState | undefined = live
    if (!before) return undefined
    live = expandDelayed(scopeOf(frame, before, read), text)
      .map((command) => runBatchCommand(frame, command, before))
      .reduce(joinBatchStates)
  }
  return live
}

function runSimple(frame: Frame, source: TracedText, state: BatchState, read: Read): BatchState | undefined {
  if (source.text.trim() === '') return state
  return expandPercents(scopeOf(frame, state, read), source)
    .map((text) => runTexts(frame, commandsIn(text), state, read))
    .reduce(joinBatchStates)
}

/** The state after a command that may not run, or that runs in another process. */
function behind(operator: BatchOperator, before: BatchState, after: BatchState | undefined): BatchState | undefined {
  switch (operator) {
    case '&':
      return after
    case '|':
      return before
    case '&&':
    case '||':
      return joinBatchStates(before, after)
  }
}

function runSequence(frame: Frame, parts: (BatchNode & { kind: 'sequence' })['parts'], state: BatchState, read: Read) {
  let live: BatchState | undefined = state
  for (const { operator, node } of parts) {
    if (!live) return undefined
    live = behind(operator, live, runBatchNode(frame, node, live, read))
  }
  return live
}

function runIf(frame: Frame, node: IfNode, state: BatchState, read: Read): BatchState | undefined {
  const scope = scopeOf(frame, state, read)
  const isTrue = holds(scope, node)
  // The condition may have another result for another text.
  if (node.test === 'other') expandPercents(scope, node.asked)
  const then = isTrue === false ? undefined : runBatchNode(frame, node.then, state, read)
  if (isTrue === true) return then
  return joinBatchStates(then, node.otherwise ? runBatchNode(frame, node.otherwise, state, read) : state)
}

/** Maximum number of items of a loop. */
const MOST_ITEMS = 64

const ITEM = /"[^"]*"|[^\s,;="]+/g

const unknownItem = (node: ForNode, at: TracedText): TracedText =>
  at.text === '' ? EMPTY : replaceByHole(at, { name: `%%${node.variable}`, meaning: 'unknown' })

/** The items of a loop; a word with `*` or `?` matches unknown files. */
function itemsOf(scope: ExpansionScope, node: ForNode): TracedText[] {
  const unknown = unknownItem(node, node.items)
  if (node.over === 'unknown') return [unknown]
  const items = expandPercents(scope, node.items).flatMap((text) =>
    [...text.text.matchAll(ITEM)].map(({ 0: item, index }) => slice(text, index, index + item.length)),
  )
  return items.slice(0, MOST_ITEMS).map((item) => (/[*?]/.test(item.text) ? unknownItem(node, item) : item))
}

function runFor(frame: Frame, node: ForNode, state: BatchState, read: Read): BatchState | undefined {
  let live: BatchState | undefined = state
  for (const item of itemsOf(scopeOf(frame, state, read), node)) {
    const inside: BatchState = { ...(live ?? state), loop: new Map([...state.loop, [node.variable, item]]) }
    live = joinBatchStates(live, runBatchNode(frame, node.body, inside, read))
  }
  return live && { ...live, loop: state.loop }
}

/** Runs a node; undefined if nothing runs after it. `read` is the state when cmd.exe read its line. */
export function runBatchNode(frame: Frame, node: BatchNode, state: BatchState, read: Read): BatchState | undefined {
  if (!spendFuel(frame.batch.record, 1)) return undefined
  switch (node.kind) {
    case 'command':
      return spendFuel(frame.batch.record, node.text.text.length, node.text)
        ? runSimple(frame, node.text, state, read)
        : undefined
    case 'sequence':
      return runSequence(frame, node.parts, state, read)
    case 'if':
      return runIf(frame, node, state, read)
    case 'for':
      return runFor(frame, node, state, read)
  }
}
