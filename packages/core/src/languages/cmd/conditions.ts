import type { TracedText } from '../../types.js'
import { isKnown } from '../windows/replace-in.js'
import { expandDelayed, expandPercents, type Scope } from './expand.js'
import type { IfNode } from './nodes.js'
import { valuesOf } from './state.js'

const texts = (scope: Scope, source: TracedText): TracedText[] =>
  expandPercents(scope, source).flatMap((text) => expandDelayed(scope, text))

function areEqual(scope: Scope, { left, right, ignoresCase }: IfNode): boolean | undefined {
  const [a, ...moreA] = texts(scope, left)
  const [b, ...moreB] = texts(scope, right)
  if (!a || !b || moreA.length + moreB.length > 0 || !isKnown(a) || !isKnown(b)) return undefined
  return ignoresCase ? a.text.toLowerCase() === b.text.toLowerCase() : a.text === b.text
}

function isDefined({ state }: Scope, { left }: IfNode): boolean | undefined {
  const values = valuesOf(state.variables, left.text.trim())
  if (values.every((value) => value !== undefined && value.text !== '' && isKnown(value))) return true
  return values.every((value) => value?.text === '') ? false : undefined
}

/** Whether a condition holds; undefined where the text does not decide it. */
export function holds(scope: Scope, node: IfNode): boolean | undefined {
  const answer =
    node.test === 'equal' ? areEqual(scope, node) : node.test === 'defined' ? isDefined(scope, node) : undefined
  return answer === undefined ? undefined : answer !== node.isNegated
}
