import type { Atom, TracedText } from '../../../types.js'
import { joinDefinitions } from './definitions.js'
import { differences, get, set } from './persistent-map.js'
import { freshIdentity, type Shell } from './scope.js'
import type { Binding, State, Value } from './state.js'
import { conditionOf, type ValueSet } from './value-set.js'

const isUnknownPart = ({ hole }: Atom): boolean => hole?.meaning === 'unknown'

const placesIn = ({ origins }: Atom): string => origins.map(({ path, range }) => `${path}:${range.join('-')}`).join(' ')

/** What text has in common with other text that a round need not tell from it: where it is written, or that parts of it are unknown. */
const shapeOfText = ({ text, atoms }: TracedText): string =>
  `${text}\0${atoms.some(isUnknownPart) ? '' : atoms.map(placesIn).join('\0')}`

/** What values have in common that a round need not tell apart. */
function shapeOf({ value }: Binding): string | undefined {
  switch (value.kind) {
    case 'text':
      return `text ${shapeOfText(value.text)}`
    case 'list':
      return `list ${value.items.map(shapeOfText).join('\0\0')}`
    case 'unknown':
      return value.from === 'script' ? 'unknown' : undefined
    case 'map':
    case 'unset':
      return undefined
  }
}

const withFreshParts = (shell: Shell, text: TracedText): TracedText => ({
  ...text,
  atoms: text.atoms.map((atom) =>
    atom.hole && isUnknownPart(atom) ? { ...atom, hole: { ...atom.hole, identity: freshIdentity(shell) } } : atom,
  ),
})

function withFreshValue(shell: Shell, value: Value): Value {
  switch (value.kind) {
    case 'text':
      return { ...value, text: withFreshParts(shell, value.text) }
    case 'list':
      return { ...value, items: value.items.map((item) => withFreshParts(shell, item)) }
    case 'unknown':
      return { ...value, identity: freshIdentity(shell) }
    case 'map':
    case 'unset':
      return value
  }
}

/** One value for several of the same shape. */
function unifiedBinding(shell: Shell, bindings: ValueSet<Binding>): ValueSet<Binding> {
  const [first, ...others] = bindings
  if (!first || others.length === 0) return bindings
  const definitions = joinDefinitions(bindings.map((one) => one.value.definitions))
  return [{ condition: conditionOf(bindings), value: { value: withFreshValue(shell, first.value.value), definitions } }]
}

function unifiedVariable(shell: Shell, variable: ValueSet<Binding>): ValueSet<Binding> {
  const shapes = new Map<string | Binding, ValueSet<Binding>[number][]>()
  for (const one of variable) {
    const shape = shapeOf(one.value) ?? one.value
    shapes.set(shape, [...(shapes.get(shape) ?? []), one])
  }
  return shapes.size === variable.length
    ? variable
    : [...shapes.values()].flatMap((group) => unifiedBinding(shell, group))
}

/** The state after a round, with one value for those of a name that only differ in what is unknown, as rounds would multiply these. */
export const unified = (shell: Shell, before: State, state: State): State => ({
  ...state,
  variables: differences(before.variables, state.variables).reduce((all, name) => {
    const variable = get(all, name)
    return variable ? set(all, name, unifiedVariable(shell, variable)) : all
  }, state.variables),
})
