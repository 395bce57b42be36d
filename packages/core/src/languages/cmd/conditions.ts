import type { TracedText } from '../../types.js'
import { isKnownText } from '../windows/replace-in.js'
import { expandDelayed, expandPercents, type ExpansionScope } from './expand.js'
import type { IfNode } from './nodes.js'
import { batchValuesOf } from './state.js'

const texts = (scope: ExpansionScope, source: TracedText): TracedText[] =>
  expandPercents(scope, source).flatMap((text) => expandDelayed(scope, text))

function areEqual(scope: ExpansionScope, { left, right, ignoresCase }: IfNode): boolean | undefined {
  const [a, ...moreA] = texts(scope, left)
  const [b, ...moreB] = texts(scope, right)
  if (!a || !b || moreA.length + moreB.length > 0 || !isKnownText(a) || !isKnownText(b)) return undefined
  return ignoresCase ? a.text.toLowerCase() === b.text.toLowerCase() : a.text === b.text
}

function isDefined({ state }: ExpansionScope, { left }: IfNode): boolean | undefined {
  const values = batchValuesOf(state.variables, left.text.trim())
  if (values.every((value) => value !== undefined && value.text !== '' && isKnownText(value))) return true
  return values.every((value) => value?.text === '') ? false : undefined
}

/** Whether a condition is true; undefined if that is unknown. */
export function holds(scope: ExpansionScope, node: IfNode): boolean | undefined {
  const answer =
    node.test === 'equal' ? areEqual(scope, node) : node.test === 'defined' ? isDefined(scope, node) : undefined
  return answer === undefined ? undefined : answer !== node.isNegated
}
