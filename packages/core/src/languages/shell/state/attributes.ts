import { HOLE, replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { always, flatMap, guarded, map, type Alternatives } from '../conditions/alternatives.js'
import { arithmeticIn, keyOf } from '../words/arithmetic.js'
import { arrayOf, entriesOf, withElement } from './arrays.js'
import { butNot } from '../conditions/guard.js'
import { holeAt } from '../holes.js'
import { recased } from '../words/letter-case.js'
import type { Memory } from '../scope.js'
import {
  assign,
  assignValue,
  isAssigned,
  lookup,
  textValue,
  type Binding,
  type State,
  type Value,
  type Variable,
} from './state.js'

/** Where it is kept what `declare` says of a name. */
export const attributesKey = (name: string): string => `attributes ${name}`

const flagsIn = ({ value }: Binding): string => (value.kind === 'attributes' ? value.flags : '')

/** The flags of `declare` that a name has: `i` a number, `l` and `u` letters of one case, `n` a reference, `r` read-only. */
export const flagsOf = (state: State, name: string): Alternatives<string> =>
  isAssigned(state, attributesKey(name)) ? map(lookup(state, attributesKey(name)), flagsIn) : NO_FLAGS

const NO_FLAGS: Alternatives<string> = always('')

/** Whether a name surely has a flag. */
export const hasFlag = (state: State, name: string, flag: string): boolean =>
  flagsOf(state, name).every(({ value }) => value.includes(flag))

export const setFlags = (state: State, name: string, flags: string): State =>
  assignValue(state, attributesKey(name), { kind: 'attributes', flags })

function settledText(memory: Memory, flags: string, text: TracedText): TracedText {
  if (flags.includes('i')) {
    const number = arithmeticIn(memory, text, text)
    return number === undefined ? holeAt(text, '…', 'unknown') : numberText(text, number)
  }
  if (flags.includes('u')) return recased('^^', text)
  if (flags.includes('l')) return recased(',,', text)
  return flags.includes('c') ? recased('^', text) : text
}

const numberText = (text: TracedText, number: number): TracedText =>
  text.text === number.toString()
    ? text
    : text.text === ''
      ? { text: '0', atoms: [{ text: '0', origins: [] }] }
      : replace(text, number.toString())

function settledValue(memory: Memory, flags: string, value: Value): Value {
  if (value.kind === 'text') return textValue(settledText(memory, flags, value.text))
  const entries = entriesOf(value).map(([key, item]) => [key, settledText(memory, flags, item)] as const)
  return value.kind === 'list'
    ? arrayOf(entries)
    : value.kind === 'map'
      ? { ...value, entries: new Map(entries) }
      : value
}

/** The bindings as they become those of a name: a number is computed, and what is read-only stays as it is. */
function settled(memory: Memory, name: string, variable: Variable): Variable {
  if (!isAssigned(memory.state, attributesKey(name))) return variable
  return flatMap(flagsOf(memory.state, name), (flags) => {
    if (flags.includes('r')) return lookup(memory.state, name)
    return map(variable, ({ value, definitions }) => ({ value: settledValue(memory, flags, value), definitions }))
  })
}

/** Whether a name may stand for another one. */
export const isReference = (state: State, name: string): boolean =>
  flagsOf(state, name).some(({ value }) => value.includes('n'))

/** The names that a name stands for: others for a reference that has been given one, else itself. */
export function targetsOf(state: State, name: string): Alternatives<string> {
  if (!isAssigned(state, attributesKey(name))) return always(name)
  return flatMap(flagsOf(state, name), (flags) =>
    flags.includes('n') ? map(lookup(state, name), (binding) => targetIn(binding, name)) : always(name),
  )
}

const targetIn = ({ value }: Binding, name: string): string =>
  value.kind === 'text' && NAME.test(value.text.text) && !value.text.text.includes(HOLE) ? value.text.text : name

const NAME = /^[A-Za-z_]\w*(?:\[.*\])?$/s

const ELEMENT = /^([A-Za-z_]\w*)\[(.+)\]$/s

function giveElement(memory: Memory, name: string, index: TracedText, variable: Variable): void {
  const key = keyOf(memory, index)
  const whole = flatMap(variable, ({ value, definitions }) =>
    map(lookup(memory.state, name), (before) => ({
      value: value.kind === 'text' ? withElement(before.value, key, value.text) : before.value,
      definitions: [...before.definitions, ...definitions],
    })),
  )
  memory.state = assign(memory.state, name, settled(memory, name, whole))
}

/** Assigns to what a name stands for; `NAME[index]` is an element (bash, "Arrays"). */
function give(memory: Memory, target: TracedText, variable: Variable): void {
  const [, array, index] = ELEMENT.exec(target.text) ?? []
  if (array !== undefined && index !== undefined) {
    giveElement(memory, array, slice(target, array.length + 1, target.text.length - 1), variable)
  } else giveName(memory, target.text, variable)
}

/** Assigns to what a name without an index stands for. */
export function giveName(memory: Memory, name: string, variable: Variable): void {
  for (const { guard, value: target } of targetsOf(memory.state, name)) {
    const { state } = memory
    const kept = guarded(lookup(state, target), butNot(state.guard, guard))
    memory.state = assign(state, target, [...guarded(settled(memory, target, variable), guard), ...kept])
  }
}

/** A state after an assignment to what a name stands for. */
export function assignTo(shell: Memory['shell'], state: State, target: TracedText, variable: Variable): State {
  const memory: Memory = { shell, state }
  give(memory, target, variable)
  return memory.state
}
