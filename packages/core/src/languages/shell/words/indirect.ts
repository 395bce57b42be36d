import { replace, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { entriesOf } from '../domain/arrays.js'
import { NO_DEFINITIONS, type Definitions } from '../domain/definitions.js'
import type { Scope } from '../domain/scope.js'
import { lookup, type Binding } from '../domain/state.js'
import { asMany, holeAt, isMany } from '../domain/unknown.js'
import { always, flatMap, map, type ValueSet } from '../domain/value-set.js'
import { keyOf } from './arithmetic.js'
import { parameters, setList, setText, type Index, type Parameter } from './parameter.js'

const NAMED = /^(\w+)(?:\[(.+)\])?$/s

/** What a text names: a parameter, or an element of an array. */
function named(scope: Scope, text: string, index: Index, use: TracedText): ValueSet<Parameter> {
  const [, name = text, key] = NAMED.exec(text) ?? []
  if (key === undefined) return parameters(scope, name, index, use)
  const isAll = key === '@' || key === '*'
  return parameters(scope, name, isAll ? { all: key } : { key: keyOf(scope.state, unwritten(key)) }, use)
}

/** `${!name[@]}` */
function keysOf({ value }: Binding, use: TracedText): Parameter {
  const entries = entriesOf(value)
  if (value.kind === 'unknown' || entries.some(([, item]) => isMany(item))) {
    return { ...setList([asMany(holeAt(use, use.text, 'unknown'))], NO_DEFINITIONS), status: 'unknown' }
  }
  return setList(
    entries.map(([key]) => replace(use, key)),
    NO_DEFINITIONS,
  )
}

/** `${!name}`: what the value names. */
export function indirect(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> {
  const unknown = (definitions: Definitions): Parameter => ({
    ...setText(holeAt(use, use.text, 'unknown'), definitions),
    status: 'unknown',
  })
  if (index && 'all' in index) return map(lookup(scope.state, name), (binding) => keysOf(binding, use))
  return flatMap(parameters(scope, name, index, use), ({ status, items: [text], definitions }) => {
    const isName = status === 'set' && text !== undefined && /^\w+(?:\[[^\]\uFFFF]+\])?$/.test(text.text)
    return isName ? named(scope, text.text, undefined, use) : always(unknown(definitions))
  })
}
