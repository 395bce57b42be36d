import { EMPTY, replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Key } from '../domain/arrays.js'
import { forgetNames } from '../domain/forget.js'
import type { Scope, Shell } from '../domain/scope.js'
import { assign, lookup, type State } from '../domain/state.js'
import { identityOf } from '../domain/unknown.js'
import { always } from '../domain/value-set.js'
import { bindText } from './bindings.js'
import { computed, type Memory } from './expression.js'

const INTEGER = /^[-+]?(?:0|[1-9]\d{0,14})$/
const NAME = /^[A-Za-z_]\w*$/

/** The integer that a variable holds; undefined where it is not known to be one. */
function integerOf(state: State, name: string): number | undefined {
  const [binding, ...others] = lookup(state, name)
  if (!binding || others.length > 0) return undefined
  const { value } = binding.value
  if (value.kind === 'unset') return 0
  const text = value.kind === 'text' ? value.text.text.trim() : undefined
  if (text === '') return 0
  return text !== undefined && INTEGER.test(text) ? Number(text) : undefined
}

/** The integer that a text is, or that the variable it names holds; undefined where it is an expression or not known. */
export function integerIn(state: State, { text }: TracedText): number | undefined {
  const word = text.trim()
  if (word === '') return 0
  if (INTEGER.test(word)) return Number(word)
  return NAME.test(word) ? integerOf(state, word) : undefined
}

/** The names that an expression assigns: `i = 1`, `i += 1`, `A[i]++`, `--i`, `${i:=1}`. */
const ASSIGNED =
  /(?<!\w)([A-Za-z_]\w*)(?:\[[^\]]{0,200}\])?\s*(?:(?:[-+*/%&|^]|<<|>>)?=(?!=)|\+\+|--)|(?:\+\+|--)\s*([A-Za-z_]\w*)|\$\{(\w+):?=/g

const assignedIn = (text: string): string[] => Array.from(text.matchAll(ASSIGNED), ([, a, b, c]) => a ?? b ?? c ?? '')

/** Evaluates an arithmetic expression with integers; what an expression assigns that is not followed is unknown. */
export function evaluateArithmetic(scope: Scope, expression: TracedText): number | undefined {
  const { text } = expression
  const values = new Map<string, number>()
  const memory: Memory = {
    get: (name) => values.get(name) ?? integerOf(scope.state, name),
    set: (name, value) => values.set(name, value),
  }
  const result = computed(text, memory)
  if (result === undefined) {
    scope.state = forgetNames(scope.shell, scope.state, assignedIn(text))
    return undefined
  }
  for (const [name, value] of values) {
    scope.state = assign(scope.state, name, always(bindText(replace(expression, value.toString()))))
  }
  return result
}

/** The key that an index names (bash, "Arrays"). */
export function keyOf(state: State, text: TracedText): Key {
  const memory: Memory = { get: (name) => integerOf(state, name), set: () => undefined }
  return { text: text.text, number: integerIn(state, text) ?? computed(text.text, memory), identity: identityOf(text) }
}

/** The state after `let`, whose words are expressions. */
export function evaluateWords(shell: Shell, state: State, words: readonly TracedText[]): State {
  const scope: Scope = { shell, code: { text: EMPTY, statements: [] }, state }
  for (const word of words) evaluateArithmetic(scope, word)
  return scope.state
}
