import type { TracedText } from '../../../types.js'
import { NO_DEFINITIONS, type Definitions } from '../domain/definitions.js'
import type { Scope } from '../domain/scope.js'
import { asMany, holeAt } from '../domain/unknown.js'
import { always, flatMap, type ValueSet } from '../domain/value-set.js'
import { parameters, setList, setText, type Index, type Parameter } from './parameter.js'

/** `${!name}`: what the value names; the keys of an array, `${!name[@]}`, are unknown. */
export function indirect(scope: Scope, name: string, index: Index, use: TracedText): ValueSet<Parameter> {
  const hole = holeAt(use, use.text, 'unknown')
  if (index && 'all' in index) return always({ ...setList([asMany(hole)], NO_DEFINITIONS), status: 'unknown' })
  const unknown = (definitions: Definitions): Parameter => ({ ...setText(hole, definitions), status: 'unknown' })
  return flatMap(parameters(scope, name, index, use), ({ status, items: [text], definitions }) => {
    const isName = status === 'set' && text !== undefined && /^\w+$/.test(text.text)
    return isName ? parameters(scope, text.text, undefined, use) : always(unknown(definitions))
  })
}
