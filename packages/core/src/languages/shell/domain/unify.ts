import { groupBy } from '../../../group-by.js'
import type { Atom, TracedText } from '../../../types.js'
import { joinDefinitions } from './definitions.js'
import { differences, get, set } from './persistent-map.js'
import type { Binding, State, Value, Variable } from './state.js'
import { conditionOf } from './value-set.js'

const isUnknownPart = ({ hole }: Atom): boolean => hole?.meaning === 'unknown'

const placesIn = ({ origins }: Atom): string => origins.map(({ path, range }) => `${path}:${range.join('-')}`).join(' ')

/** What a text shares with others that need not be distinguished: its place, and its unknown parts. */
const shapeOfText = ({ text, atoms }: TracedText): string =>
  `${text}\0${atoms.some(isUnknownPart) ? '' : atoms.map(placesIn).join('\0')}`

/** What values share that need not be distinguished. */
function shapeOf({ value }: Binding): string | undefined {
  switch (value.kind) {
    case 'text':
      return `text ${shapeOfText(value.text)}`
    case 'list':
      return `list ${value.items.map(shapeOfText).join('\0\0')}`
    case 'unknown':
      return value.from === 'script' ? 'unknown' : `environment ${value.identity ?? ''}`
    case 'map':
    case 'unset':
      return undefined
  }
}

/** A part that is not the same in all texts of one shape. */
function openPart(atom: Atom): Atom {
  if (!atom.hole || !isUnknownPart(atom)) return atom
  const { name, meaning } = atom.hole
  return { ...atom, hole: { name, meaning } }
}

const withOpenParts = (text: TracedText): TracedText => ({ ...text, atoms: text.atoms.map(openPart) })

/** A value that represents all of its shape. */
function openValue(value: Value): Value {
  switch (value.kind) {
    case 'text':
      return { ...value, text: withOpenParts(value.text) }
    case 'list':
      return { ...value, items: value.items.map(withOpenParts) }
    case 'unknown':
      return value.from === 'script' ? { ...value, identity: undefined } : value
    case 'map':
    case 'unset':
      return value
  }
}

/** One value for several of the same shape. */
function unifiedBinding(bindings: Variable): Variable {
  const [first, ...others] = bindings
  if (!first || others.length === 0) return bindings
  const definitions = joinDefinitions(bindings.map((one) => one.value.definitions))
  return [{ condition: conditionOf(bindings), value: { value: openValue(first.value.value), definitions } }]
}

/** One value for those that differ only in unknown parts, which branches and iterations would multiply. */
export function unified(variable: Variable): Variable {
  const shapes = groupBy(variable.map((one) => [shapeOf(one.value) ?? one.value, one] as const))
  return shapes.size === variable.length ? variable : [...shapes.values()].flatMap(unifiedBinding)
}

/** The state after an iteration, with its changes unified. */
export const unifiedSince = (before: State, state: State): State => ({
  ...state,
  variables: differences(before.variables, state.variables).reduce((all, name) => {
    const variable = get(all, name)
    return variable ? set(all, name, unified(variable)) : all
  }, state.variables),
})
