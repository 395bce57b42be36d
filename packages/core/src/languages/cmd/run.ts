import { EMPTY, replaceByHole, slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { spend } from '../windows/interpretation.js'
import type { Variables } from '../windows/variables.js'
import type { Frame } from './batch.js'
import { commandsIn } from './commands.js'
import { holds } from './conditions.js'
import { expandDelayed, expandPercents, type Scope } from './expand.js'
import type { ForNode, IfNode, Node, Operator } from './nodes.js'
import { runCommand } from './run-command.js'
import { join, type State } from './state.js'

type Read = Variables<TracedText>

const scopeOf = ({ batch: { record } }: Frame, state: State, read: Read): Scope => ({ record, state, read })

/** A text that holds several commands by its variables' values runs all of them. */
function runTexts(frame: Frame, texts: readonly TracedText[], state: State, read: Read): State | undefined {
  let live: State | undefined = state
  for (const text of texts) {
    const before: State | undefined = live
    if (!before) return undefined
    live = expandDelayed(scopeOf(frame, before, read), text)
      .map((command) => runCommand(frame, command, before))
      .reduce(join)
  }
  return live
}

function runSimple(frame: Frame, source: TracedText, state: State, read: Read): State | undefined {
  if (source.text.trim() === '') return state
  return expandPercents(scopeOf(frame, state, read), source)
    .map((text) => runTexts(frame, commandsIn(text), state, read))
    .reduce(join)
}

/** What holds behind a command that may not run, or runs in a process of its own. */
function behind(operator: Operator, before: State, after: State | undefined): State | undefined {
  switch (operator) {
    case '&':
      return after
    case '|':
      return before
    case '&&':
    case '||':
      return join(before, after)
  }
}

function runSequence(frame: Frame, parts: (Node & { kind: 'sequence' })['parts'], state: State, read: Read) {
  let live: State | undefined = state
  for (const { operator, node } of parts) {
    if (!live) return undefined
    live = behind(operator, live, runNode(frame, node, live, read))
  }
  return live
}

function runIf(frame: Frame, node: IfNode, state: State, read: Read): State | undefined {
  const scope = scopeOf(frame, state, read)
  const isTrue = holds(scope, node)
  // What a condition looks at may come out differently of another text.
  if (node.test === 'other') expandPercents(scope, node.asked)
  const then = isTrue === false ? undefined : runNode(frame, node.then, state, read)
  if (isTrue === true) return then
  return join(then, node.otherwise ? runNode(frame, node.otherwise, state, read) : state)
}

/** More items of a loop are not told apart. */
const MOST_ITEMS = 64

const ITEM = /"[^"]*"|[^\s,;="]+/g

const unknownItem = (node: ForNode, at: TracedText): TracedText =>
  at.text === '' ? EMPTY : replaceByHole(at, { name: `%%${node.variable}`, meaning: 'unknown' })

/** The words that a loop goes over; those with `*` or `?` are files that nobody knows. */
function itemsOf(scope: Scope, node: ForNode): TracedText[] {
  const unknown = unknownItem(node, node.items)
  if (node.over === 'unknown') return [unknown]
  const items = expandPercents(scope, node.items).flatMap((text) =>
    [...text.text.matchAll(ITEM)].map(({ 0: item, index }) => slice(text, index, index + item.length)),
  )
  return items.slice(0, MOST_ITEMS).map((item) => (/[*?]/.test(item.text) ? unknownItem(node, item) : item))
}

function runFor(frame: Frame, node: ForNode, state: State, read: Read): State | undefined {
  let live: State | undefined = state
  for (const item of itemsOf(scopeOf(frame, state, read), node)) {
    const inside: State = { ...(live ?? state), loop: new Map([...state.loop, [node.variable, item]]) }
    live = join(live, runNode(frame, node.body, inside, read))
  }
  return live && { ...live, loop: state.loop }
}

/** Runs a node; undefined where nothing goes on behind it. `read` is what held when its line was read. */
export function runNode(frame: Frame, node: Node, state: State, read: Read): State | undefined {
  if (!spend(frame.batch.record, 1)) return undefined
  switch (node.kind) {
    case 'command':
      return spend(frame.batch.record, node.text.text.length, node.text)
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
