import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map } from '../conditions/alternatives.js'
import { keyOf } from '../words/arithmetic.js'
import { withoutElement } from '../state/arrays.js'
import { hasFlag, targetsOf } from '../state/attributes.js'
import type { Call, Memory } from '../scope.js'
import { assign, assignValue, forget, isAssigned, lookup, type End, type State } from '../state/state.js'

const ELEMENT = /^([A-Za-z_]\w*)\[(.+)\]$/s

function unsetElement(memory: Memory, name: string, index: TracedText): State {
  const key = keyOf(memory, index)
  const bindings = map(lookup(memory.state, name), (binding) =>
    binding.value.kind === 'environment' ? binding : { ...binding, value: withoutElement(binding.value, key) },
  )
  return assign(memory.state, name, bindings)
}

/** A name without a variable is that of a function (bash, "unset"). */
function unsetName(state: State, name: string): State {
  if (hasFlag(state, name, 'r')) return state
  const isFunction = !isAssigned(state, name) && isAssigned(state, `${name}()`)
  return isFunction ? forget(state, `${name}()`) : assignValue(state, name, { kind: 'unset' })
}

function unsetWord(memory: Memory, word: TracedText, flags: string): State {
  const { state } = memory
  if (flags.includes('f')) return forget(state, `${word.text}()`)
  if (flags.includes('n')) return hasFlag(state, word.text, 'n') ? unsetName(state, word.text) : state
  const [, name, index] = ELEMENT.exec(word.text) ?? []
  if (name !== undefined && index !== undefined) {
    return unsetElement(memory, name, slice(word, name.length + 1, word.text.length - 1))
  }
  return targetsOf(state, word.text).reduce((next, { value }) => unsetName(next, value), state)
}

export function unset({ shell, argv, state }: Call): End[] {
  const [flags, words] = [argv.slice(1).filter(isFlag), argv.slice(1).filter((word) => !isFlag(word))]
  const memory: Memory = { shell, state }
  for (const word of words) memory.state = unsetWord(memory, word, flags.map(({ text }) => text).join(''))
  return [{ state: memory.state, success: true }]
}

const isFlag = ({ text }: TracedText): boolean => text.startsWith('-')
