import type { Case, CaseItem, If } from 'unbash'
import type { TracedText } from '../../../types.js'
import { combine, type ValueSet } from '../domain/value-set.js'
import { along, endOf, joinLive, jumped, merged, waysOf } from '../domain/flow.js'
import { anyOutcome, endsOfOutcome, outcomeOf, type Outcome } from '../domain/outcome.js'
import type { RunList } from './run-list.js'
import type { Scope } from '../domain/scope.js'
import type { End, State } from '../domain/state.js'
import { matchesGlob } from '../words/test-pattern.js'
import { evaluatePattern, evaluateText } from '../words/word.js'

export function runIf(scope: Scope, node: If, run: RunList): readonly End[] {
  const branches = [{ clause: node.clause, then: node.then }, ...node.elif]
  const ends: End[] = []
  let open: State | undefined = scope.state
  for (const { clause, then } of branches) {
    if (!open) break
    const ways = waysOf(scope.shell, run(scope, clause, open))
    ends.push(...ways.left, ...along(ways.yes, (state) => run(scope, then, state)))
    open = ways.no
  }
  const rest = node.else
  return merged([...ends, ...(rest ? along(open, (state) => run(scope, rest, state)) : endOf(open, true))])
}

/** When one of the texts matches one of the patterns of an item. */
function itemOutcome(scope: Scope, { pattern }: CaseItem, texts: ValueSet<TracedText>): Outcome {
  const outcomes = pattern.map((word) => {
    const patterns = evaluatePattern(scope, word)
    return outcomeOf(combine(texts, patterns, (text, one) => matchesGlob(scope.shell, text, one, word.text)))
  })
  return anyOutcome(outcomes)
}

/** Whether an item is chosen, in the state after its patterns. */
function itemEnds(scope: Scope, item: CaseItem, texts: ValueSet<TracedText>): readonly End[] {
  const outcome = itemOutcome(scope, item, texts)
  return endsOfOutcome(scope.state, outcome)
}

/** Runs the items that a text may match; `;&` continues with the next body, `;;&` with the next patterns. */
export function runCase(scope: Scope, node: Case, run: RunList): readonly End[] {
  const texts = evaluateText(scope, node.word)
  const ends: End[] = []
  let open: State | undefined = scope.state
  let fallen: readonly End[] = []
  for (const item of node.items) {
    if (!open && fallen.length === 0) break
    const ways = waysOf(
      scope.shell,
      along(open, (state) => itemEnds({ ...scope, state }, item, texts)),
    )
    const taken = joinLive([...fallen, ...endOf(ways.yes, true)])
    open = ways.no
    const all = along(taken, (state) => run(scope, item.body, state))
    const live = all.filter((end) => !end.state.jump)
    ends.push(...jumped(all), ...(item.terminator === ';;' || item.terminator === undefined ? live : []))
    fallen = item.terminator === ';&' ? live : []
    if (item.terminator === ';;&') open = joinLive([...endOf(open, true), ...live])
  }
  return merged([...ends, ...fallen, ...endOf(open, true)])
}
