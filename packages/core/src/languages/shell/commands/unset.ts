import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { withoutElement } from '../domain/arrays.js'
import { forgetNames, forgetVariables } from '../domain/forget.js'
import { isKnown } from '../domain/unknown.js'
import { get, remove, set } from '../domain/persistent-map.js'
import type { Call } from '../domain/scope.js'
import { assign, assignValue, isAssigned, lookup, unknownBinding, type End, type State } from '../domain/state.js'
import { always, map } from '../domain/value-set.js'
import { keyOf } from '../words/arithmetic.js'

const ELEMENT = /^([A-Za-z_]\w*)\[(.+)\]$/s

function unsetElement(state: State, name: string, index: TracedText): State {
  const key = keyOf(state, index)
  const bindings = map(lookup(state, name), ({ value, definitions }) => {
    const left = value.kind === 'unknown' ? undefined : withoutElement(value, key)
    return left ? { value: left, definitions } : unknownBinding(undefined, definitions)
  })
  return assign(state, name, bindings)
}

const withoutFunction = (state: State, name: string): State => ({
  ...state,
  functions: set(state.functions, name, always(undefined)),
})

/** A name without a variable is that of a function (bash, "unset"). */
function unsetName(state: State, name: string): State {
  const isFunction = !isAssigned(state, name) && get(state.functions, name) !== undefined
  if (isFunction) return withoutFunction(state, name)
  return { ...assignValue(state, name, { kind: 'unset' }), exports: remove(state.exports, name) }
}

function unsetWord({ shell }: Call, state: State, word: TracedText, flags: string): State {
  if (flags.includes('f')) return withoutFunction(state, word.text)
  if (!isKnown(word)) return forgetVariables(shell, state)
  if (flags.includes('n') || shell.attributes.has(word.text)) return forgetNames(shell, state, [word.text])
  const [, name, index] = ELEMENT.exec(word.text) ?? []
  if (name === undefined || index === undefined) return unsetName(state, word.text)
  return unsetElement(state, name, slice(word, name.length + 1, word.text.length - 1))
}

export function unset(call: Call): End[] {
  const { argv, state } = call
  const words = argv.slice(1).filter(({ text }) => !text.startsWith('-'))
  const flags = argv.slice(1).flatMap(({ text }) => (text.startsWith('-') ? [text] : []))
  return [{ state: words.reduce((next, word) => unsetWord(call, next, word, flags.join('')), state), success: true }]
}
