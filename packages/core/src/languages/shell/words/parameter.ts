import type { Word } from 'unbash'
import { concat, EMPTY, HOLE, replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { elementOf, entriesOf, FIRST, numberKey, type Key } from '../domain/arrays.js'
import { definitionsOf, joinDefinitions, NO_DEFINITIONS, type Definitions } from '../domain/definitions.js'
import { spend, truncate } from '../domain/fuel.js'
import { oneOf } from '../domain/choices.js'
import type { Scope, Shell } from '../domain/scope.js'
import { isAssigned, lookup, type Binding, type Value } from '../domain/state.js'
import { asMany, holeAt, isMany, meaningOf } from '../domain/unknown.js'
import { always, flatMap, map, type ValueSet } from '../domain/value-set.js'

/** The value of a parameter before an operator changes it. */
export interface Parameter {
  readonly status: 'set' | 'unset' | 'unknown'
  /** `$@`, `${A[@]}`: words of their own even in double quotes. */
  readonly shape: 'text' | 'list'
  readonly items: readonly TracedText[]
  readonly definitions: Definitions
  /** What an unknown parameter is, so that it is known again. */
  readonly identity?: string | undefined
  /** `own`: a word of the expansion itself, whose quotes still count. */
  readonly quoting?: 'own'
}

/** Which element or elements an index names; a text is a key. */
export type Index = { readonly all: '@' | '*' } | { readonly key: Key } | undefined

const NOT_SET: Parameter = { status: 'unset', shape: 'text', items: [], definitions: NO_DEFINITIONS }

export const setText = (text: TracedText, definitions: Definitions): Parameter => ({
  status: 'set',
  shape: 'text',
  items: [text],
  definitions,
})

export const setList = (items: readonly TracedText[], definitions: Definitions): Parameter => ({
  status: items.length > 0 ? 'set' : 'unset',
  shape: 'list',
  items,
  definitions,
})

type UnknownValue = Extract<Value, { readonly kind: 'unknown' }>

function unknownParameter(
  name: string,
  { identity, from }: UnknownValue,
  definitions: Definitions,
  index: Index,
  use: TracedText,
): Parameter {
  const meaning = from === 'environment' ? meaningOf(name) : 'unknown'
  const isList = index !== undefined && 'all' in index
  const isWhole = index === undefined
  const shown = /^\w+$/.test(name) && meaning === 'unknown' && !/^\d/.test(name) ? `\${${name}}` : `$${name}`
  const hole = holeAt(use, shown, meaning, isWhole ? identity : undefined)
  return {
    status: 'unknown',
    shape: isList ? 'list' : 'text',
    items: [isList ? asMany(hole) : hole],
    definitions,
    identity: isWhole ? identity : undefined,
  }
}

/** More elements than these are not told apart. */
const MAX_ELEMENTS = 8

/** Any of the elements, or none of them: `${A[$1]}`. */
function anyElement(shell: Shell, { value, definitions }: Binding, key: Key, use: TracedText): ValueSet<Parameter> {
  const items = entriesOf(value).map(([, item]) => item)
  const unknown: Parameter = { ...setText(holeAt(use, use.text, 'unknown'), definitions), status: 'unknown' }
  if (items.length > MAX_ELEMENTS || items.some(isMany)) return always(unknown)
  const question = key.identity === undefined ? undefined : `element ${key.identity}`
  return oneOf(shell, [...items.map((item) => setText(item, definitionsOf(item))), unknown], question)
}

function elementParameters(shell: Shell, binding: Binding, key: Key, use: TracedText): ValueSet<Parameter> {
  const item = elementOf(binding.value, key)
  if (item === 'unknown' && key.text === HOLE) return anyElement(shell, binding, key, use)
  if (item === 'unknown') {
    return always({ ...setText(holeAt(use, use.text, 'unknown'), binding.definitions), status: 'unknown' })
  }
  return always(item ? setText(item, definitionsOf(item)) : NOT_SET)
}

function parametersOf(
  shell: Shell,
  { value, definitions }: Binding,
  name: string,
  index: Index,
  use: TracedText,
): ValueSet<Parameter> {
  if (value.kind === 'unknown') return always(unknownParameter(name, value, definitions, index, use))
  if (!index) return elementParameters(shell, { value, definitions }, FIRST, use)
  if ('key' in index) return elementParameters(shell, { value, definitions }, index.key, use)
  return always(
    setList(
      entriesOf(value).map(([, item]) => item),
      definitions,
    ),
  )
}

const UNKNOWN_NAMES = /^[?$!_-]$/

const isPosition = (name: string): boolean => /^[1-9]\d*$/.test(name)

function scriptName({ shell }: Scope, use: TracedText): TracedText {
  return concat(holeAt(use, '$(dirname "$0")', 'project'), replace(use, `/${shell.name}`))
}

/** Positional parameters are kept as the list `@`. */
function positional(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> {
  const at: Index = isPosition(name) ? { key: numberKey(Number(name) - 1) } : { all: '@' }
  return flatMap(lookup(scope.state, '@'), ({ value, definitions }) => {
    if (value.kind !== 'unknown') return parametersOf(scope.shell, { value, definitions }, '@', index ?? at, use)
    const identity = value.identity === undefined ? undefined : `${value.identity} ${name}`
    return always(unknownParameter(name, { ...value, identity }, definitions, 'all' in at ? at : undefined, use))
  })
}

/** What a parameter is that the shell itself sets; undefined for a variable. */
function special(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> | undefined {
  if (isPosition(name) || name === '@' || name === '*') return positional(scope, name, index, use)
  if ((name === '0' && !isAssigned(scope.state, '0')) || name === 'BASH_SOURCE')
    return always(setText(scriptName(scope, use), NO_DEFINITIONS))
  if (name === '#') return countOf(positional(scope, '@', undefined, use), use)
  if (name === '?' && scope.state.status === true) return always(setText(replace(use, '0'), NO_DEFINITIONS))
  return UNKNOWN_NAMES.test(name) ? always(setText(holeAt(use, `$${name}`, 'unknown'), NO_DEFINITIONS)) : undefined
}

/** What is cheap enough to be known when the fuel is used up. */
const MAX_WEIGHT_AT_LAST = 8

const weightOf = (all: ValueSet<Parameter>): number =>
  all.reduce((sum, { value: { items } }) => sum + 1 + items.reduce((pieces, { atoms }) => pieces + atoms.length, 0), 0)

/** The values of a parameter by its name, whatever operator follows; unknown where they are too many for the fuel that is left. */
export function parameters(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> {
  const { fuel } = scope.shell
  const all = special(scope, name, index, use) ?? variable(scope, name, index, use)
  const weight = weightOf(all)
  spend(fuel, weight)
  if (fuel.left > 0 || weight <= MAX_WEIGHT_AT_LAST) return all
  truncate(fuel, use)
  const definitions = joinDefinitions(all.map(({ value }) => value.definitions))
  return always({ status: 'unknown', shape: 'list', items: [asMany(holeAt(use, use.text, 'unknown'))], definitions })
}

/** In zsh a list is all of its elements, which are counted from 1; which one is meant is not followed. */
const isUnfollowed = ({ shell }: Scope, { value }: Binding, index: Index): boolean =>
  shell.dialect === 'zsh' && value.kind === 'list' && index !== undefined && 'key' in index

function variable(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> {
  if (name === 'PWD' && !isAssigned(scope.state, name)) return currentFolder(scope, use)
  return flatMap(lookup(scope.state, name), (binding) => {
    const { definitions } = binding
    if (isUnfollowed(scope, binding, index)) return always(setText(holeAt(use, use.text, 'unknown'), definitions))
    const isZshList = scope.shell.dialect === 'zsh' && binding.value.kind === 'list'
    return parametersOf(scope.shell, binding, name, isZshList && !index ? { all: '@' } : index, use)
  })
}

const currentFolder = ({ state }: Scope, use: TracedText): ValueSet<Parameter> =>
  map(state.folder, (folder) =>
    setText(folder ?? holeAt(use, '$PWD', 'project'), folder ? definitionsOf(folder) : NO_DEFINITIONS),
  )

/** `${#name}`, `${#name[@]}`, `$#`. */
export function countOf(all: ValueSet<Parameter>, use: TracedText): ValueSet<Parameter> {
  return map(all, ({ shape, items, status, definitions }) => {
    const [first = EMPTY] = items
    const isKnown = status !== 'unknown' && !items.some((item) => item.atoms.some((atom) => atom.hole !== undefined))
    const isCounted = shape === 'list' ? status !== 'unknown' && !items.some(isMany) : isKnown
    if (!isCounted) return setText(holeAt(use, use.text, 'unknown'), definitions)
    const count = shape === 'list' ? items.length : first.text.length
    return setText(replace(use, count.toString()), shape === 'list' ? NO_DEFINITIONS : definitions)
  })
}

export const isAllIndex = (index: Word | undefined): boolean => index?.text === '@' || index?.text === '*'
