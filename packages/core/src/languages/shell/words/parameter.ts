import type { Word } from 'unbash'
import { concat, EMPTY, replace, unwritten } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'
import { always, flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { keyOf } from './arithmetic.js'
import { isReference, targetsOf } from '../state/attributes.js'
import { elementOf, entriesOf, FIRST, numberKey, type Key } from '../state/arrays.js'
import { oneOf } from '../conditions/one-of.js'
import type { Scope, Shell } from '../scope.js'
import { definitionsOf } from '../state/definitions.js'
import { asMany, holeAt, isMany, meaningOf } from '../holes.js'
import { isAssigned, lookup, type Binding } from '../state/state.js'

/** What a parameter stands for, before an operator changes it. */
export interface Parameter {
  readonly status: 'set' | 'unset' | 'environment'
  /** `$@`, `${A[@]}`: words of their own even in double quotes. */
  readonly shape: 'text' | 'list'
  readonly items: readonly TracedText[]
  readonly definitions: readonly Place[]
  /** `own`: a word of the expansion itself, whose quotes still count. */
  readonly quoting?: 'own'
  /** Split into words also where the shell does not split by itself (zsh). */
  readonly splitting?: 'words'
}

/** Which element or elements an index names; a text is a key. */
export type Index = { readonly all: '@' | '*' } | { readonly key: Key } | undefined

const UNSET: Parameter = { status: 'unset', shape: 'text', items: [], definitions: [] }

export const setText = (text: TracedText, definitions: readonly Place[]): Parameter => ({
  status: 'set',
  shape: 'text',
  items: [text],
  definitions,
})

export const setList = (items: readonly TracedText[], definitions: readonly Place[]): Parameter => ({
  status: items.length > 0 ? 'set' : 'unset',
  shape: 'list',
  items,
  definitions,
})

/** More elements than these are not told apart. */
const MOST_ELEMENTS = 16

/** Any of the elements, or none of them. */
function anyElement(shell: Shell, { value, definitions }: Binding, use: TracedText): Alternatives<Parameter> {
  const items = entriesOf(value).map(([, item]) => item)
  const known = items.length > MOST_ELEMENTS ? [] : items.filter((item) => !isMany(item))
  const unknown = setText(holeAt(use, use.text, 'unknown'), definitions)
  return oneOf(shell, use.text, [...known.map((item) => setText(item, definitionsOf(item))), unknown])
}

function elementParameters(shell: Shell, binding: Binding, key: Key, use: TracedText): Alternatives<Parameter> {
  const { value, definitions } = binding
  const item = elementOf(value, key)
  if (item === 'any') return anyElement(shell, binding, use)
  if (item === 'unknown') return always(setText(holeAt(use, use.text, 'unknown'), definitions))
  return always(item ? setText(item, definitionsOf(item)) : UNSET)
}

export function environmentParameter(name: string, index: Index, use: TracedText): Parameter {
  const meaning = meaningOf(name)
  const hole = holeAt(use, meaning === 'unknown' ? `\${${name}}` : `$${name}`, meaning)
  const isList = index !== undefined && 'all' in index
  return {
    status: 'environment',
    shape: isList ? 'list' : 'text',
    items: [isList ? asMany(hole) : hole],
    definitions: [],
  }
}

function parametersOf(
  shell: Shell,
  binding: Binding,
  name: string,
  index: Index,
  use: TracedText,
): Alternatives<Parameter> {
  const { value, definitions } = binding
  if (value.kind === 'environment') return always(environmentParameter(name, index, use))
  if (!index) return elementParameters(shell, binding, FIRST, use)
  if ('key' in index) return elementParameters(shell, binding, index.key, use)
  const items = entriesOf(value).map(([, item]) => item)
  return always(setList(items, definitions))
}

const UNKNOWN_NAMES = /^[?$!_-]$/

const isPosition = (name: string): boolean => /^[1-9]\d*$/.test(name)

function scriptName({ shell }: Scope, use: TracedText): TracedText {
  return concat(holeAt(use, '$(dirname "$0")', 'project'), replace(use, `/${shell.name}`))
}

/** Positional parameters are kept as the list `@`. */
function positional(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> {
  const at: Index = isPosition(name) ? { key: numberKey(Number(name) - 1) } : { all: '@' }
  return flatMap(lookup(scope.state, '@'), (binding) => {
    if (binding.value.kind !== 'environment') return parametersOf(scope.shell, binding, '@', index ?? at, use)
    const hole = holeAt(use, `$${name}`, 'unknown')
    const isList = 'all' in at
    return always({
      status: 'environment',
      shape: isList ? 'list' : 'text',
      items: [isList ? asMany(hole) : hole],
      definitions: [],
    })
  })
}

/** What a parameter is that the shell itself sets; undefined for a variable. */
function special(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> | undefined {
  if (isPosition(name) || name === '@' || name === '*') return positional(scope, name, index, use)
  if ((name === '0' && !isAssigned(scope.state, '0')) || name === 'BASH_SOURCE')
    return always(setText(scriptName(scope, use), []))
  if (name === '#') return countOf(positional(scope, '@', undefined, use), use)
  if (name === '?' && scope.state.status === true) return always(setText(replace(use, '0'), []))
  return UNKNOWN_NAMES.test(name) ? always(setText(holeAt(use, `$${name}`, 'unknown'), [])) : undefined
}

/** The values of a parameter by its name, whatever operator follows. */
export function parameters(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> {
  return special(scope, name, index, use) ?? variable(scope, name, index, use)
}

function variable(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> {
  if (isReference(scope.state, name)) {
    return flatMap(targetsOf(scope.state, name), (target) =>
      target === name ? always(UNSET) : named(scope, target, index, use),
    )
  }
  const key = name === 'PWD' && !isAssigned(scope.state, name) ? '#cwd' : name
  return flatMap(lookup(scope.state, key), (binding) => {
    const isZshList = scope.shell.dialect === 'zsh' && binding.value.kind === 'list'
    return parametersOf(scope.shell, binding, name, isZshList ? zshIndex(index) : index, use)
  })
}

const NAMED = /^(\w+)(?:\[(.+)\])?$/s

/** What a text names: a parameter, or an element of an array. */
export function named(scope: Scope, text: string, index: Index, use: TracedText): Alternatives<Parameter> {
  const [, name = text, key] = NAMED.exec(text) ?? []
  if (key === undefined) return parameters(scope, name, index, use)
  const isAll = key === '@' || key === '*'
  return parameters(scope, name, isAll ? { all: key } : { key: keyOf(scope, unwritten(key)) }, use)
}

/** In zsh a list is all of its elements, which are counted from 1. */
function zshIndex(index: Index): Index {
  if (index === undefined) return { all: '@' }
  if ('all' in index || index.key.number === undefined || index.key.number < 1) return index
  return { key: numberKey(index.key.number - 1) }
}

/** `${#name}`, `${#name[@]}`, `$#`. */
export function countOf(all: Alternatives<Parameter>, use: TracedText): Alternatives<Parameter> {
  return map(all, ({ shape, items, status, definitions }) => {
    const [first = EMPTY] = items
    const isKnown =
      status !== 'environment' && !items.some((item) => item.atoms.some((atom) => atom.hole !== undefined))
    const isCounted = shape === 'list' ? status !== 'environment' && !items.some(isMany) : isKnown
    if (!isCounted) return setText(holeAt(use, use.text, 'unknown'), definitions)
    const count = shape === 'list' ? items.length : first.text.length
    return setText(replace(use, count.toString()), shape === 'list' ? [] : definitions)
  })
}

export const isAllIndex = (index: Word | undefined): boolean => index?.text === '@' || index?.text === '*'
