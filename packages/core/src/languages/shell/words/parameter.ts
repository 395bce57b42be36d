import type { ParameterExpansionPart, Word } from 'unbash'
import { concat, EMPTY, replace, unwritten } from '../../../traced-text.js'
import type { Place, TracedText } from '../../../types.js'
import { flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { ALWAYS } from '../conditions/guard.js'
import { recordUse, type Scope } from '../scope.js'
import { asMany, holeAt, isMany, meaningOf } from '../holes.js'
import { isAssigned, lookup, type Binding, type Value } from '../state/state.js'

/** What a parameter stands for, before an operator changes it. */
export interface Parameter {
  readonly status: 'set' | 'unset' | 'environment'
  /** `$@`, `${A[@]}`: words of their own even in double quotes. */
  readonly shape: 'text' | 'list'
  readonly items: readonly TracedText[]
  readonly definitions: readonly Place[]
  /** `own`: a word of the expansion itself, whose quotes still count. */
  readonly quoting?: 'own'
}

/** Which element or elements an index names; a text is a key. */
export type Index = { readonly all: '@' | '*' } | { readonly key: TracedText } | undefined

const UNSET: Parameter = { status: 'unset', shape: 'text', items: [], definitions: [] }

const setText = (text: TracedText, definitions: readonly Place[]): Parameter => ({
  status: 'set',
  shape: 'text',
  items: [text],
  definitions,
})

const setList = (items: readonly TracedText[], definitions: readonly Place[]): Parameter => ({
  status: items.length > 0 ? 'set' : 'unset',
  shape: 'list',
  items,
  definitions,
})

/** The elements of a list and the keys they have, in order. */
export function entriesOf(value: Value): (readonly [key: string, item: TracedText])[] {
  switch (value.kind) {
    case 'text':
      return [['0', value.text]]
    case 'list':
      return value.items.map((item, index) => [index.toString(), item])
    case 'map':
      return [...value.entries]
    case 'function':
    case 'unset':
    case 'environment':
      return []
  }
}

/** The element at a position; after a part of unknown length nothing is known. */
function itemAt(items: readonly TracedText[], index: number): TracedText | 'unknown' | undefined {
  const unknown = items.findIndex(isMany)
  if (unknown >= 0 && (index >= unknown || index < 0)) return 'unknown'
  return items.at(index)
}

function elementOf(binding: Binding, key: TracedText, use: TracedText): Parameter {
  const { value, definitions } = binding
  if (value.kind === 'list') {
    const item = /^-?\d+$/.test(key.text) ? itemAt(value.items, Number(key.text)) : 'unknown'
    if (item === 'unknown') return setText(holeAt(use, use.text, 'unknown'), definitions)
    return item ? setText(item, definitions) : UNSET
  }
  const item = new Map(entriesOf(value)).get(key.text)
  return item ? setText(item, definitions) : UNSET
}

function environmentParameter(name: string, index: Index, use: TracedText): Parameter {
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

function parameterOf(binding: Binding, name: string, index: Index, use: TracedText): Parameter {
  const { value, definitions } = binding
  if (value.kind === 'environment') return environmentParameter(name, index, use)
  if (index && 'key' in index) return elementOf(binding, index.key, use)
  const items = entriesOf(value).map(([, item]) => item)
  if (index) return setList(items, definitions)
  if (value.kind === 'list') return elementOf(binding, { text: '0', atoms: [] }, use)
  const [item] = value.kind === 'map' ? [value.entries.get('0')] : items
  return item ? setText(item, definitions) : UNSET
}

const UNKNOWN_NAMES = /^[?$!_-]$/

const isPosition = (name: string): boolean => /^[1-9]\d*$/.test(name)

function scriptName({ shell }: Scope, use: TracedText): TracedText {
  return concat(holeAt(use, '$(dirname "$0")', 'project'), replace(use, `/${shell.name}`))
}

/** Positional parameters are kept as the list `@`. */
function positional(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> {
  const at: Index = isPosition(name) ? { key: { text: (Number(name) - 1).toString(), atoms: [] } } : { all: '@' }
  return map(lookup(scope.state, '@'), (binding) => {
    if (binding.value.kind !== 'environment') return parameterOf(binding, '@', index ?? at, use)
    const hole = holeAt(use, `$${name}`, 'unknown')
    const isList = 'all' in at
    return {
      status: 'environment',
      shape: isList ? 'list' : 'text',
      items: [isList ? asMany(hole) : hole],
      definitions: [],
    }
  })
}

/** The values of a parameter by its name, whatever operator follows. */
export function parameters(scope: Scope, name: string, index: Index, use: TracedText): Alternatives<Parameter> {
  if (isPosition(name) || name === '@' || name === '*') return positional(scope, name, index, use)
  if (name === '0' || name === 'BASH_SOURCE') {
    return [{ guard: ALWAYS, value: setText(scriptName(scope, use), []) }]
  }
  if (name === '#') return countOf(positional(scope, '@', undefined, use), use)
  if (UNKNOWN_NAMES.test(name)) return [{ guard: ALWAYS, value: setText(holeAt(use, `$${name}`, 'unknown'), []) }]
  const variable = name === 'PWD' && !isAssigned(scope.state, name) ? '#cwd' : name
  return map(lookup(scope.state, variable), (binding) => {
    const isZshList = scope.shell.dialect === 'zsh' && binding.value.kind === 'list'
    return parameterOf(binding, name, isZshList ? zshIndex(index) : index, use)
  })
}

/** In zsh a list is all of its elements, which are counted from 1. */
function zshIndex(index: Index): Index {
  if (index === undefined) return { all: '@' }
  if ('all' in index || !/^[1-9]\d*$/.test(index.key.text)) return index
  return { key: unwritten((Number(index.key.text) - 1).toString()) }
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
    return setText(replace(use, count.toString()), [])
  })
}

/** `${!name}` and `${!name[@]}`. */
export function indirect(
  scope: Scope,
  part: ParameterExpansionPart,
  index: Index,
  use: TracedText,
): Alternatives<Parameter> {
  if (index && 'all' in index) {
    return map(lookup(scope.state, part.parameter), ({ value, definitions }) =>
      value.kind === 'environment'
        ? environmentParameter(part.parameter, index, use)
        : setList(
            entriesOf(value).map(([key]) => replace(use, key)),
            definitions,
          ),
    )
  }
  return flatMap(parameters(scope, part.parameter, index, use), ({ status, items: [named], definitions }) => {
    recordUse(scope.shell, use, definitions)
    const target = status === 'set' && named && /^\w+$/.test(named.text) ? named.text : undefined
    if (target !== undefined) return parameters(scope, target, undefined, use)
    return [{ guard: ALWAYS, value: setText(holeAt(use, use.text, 'unknown'), definitions) }]
  })
}

export const isAllIndex = (index: Word | undefined): boolean => index?.text === '@' || index?.text === '*'
