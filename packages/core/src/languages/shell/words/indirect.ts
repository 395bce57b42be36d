import type { ParameterExpansionPart } from 'unbash'
import { replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { entriesOf } from '../state/arrays.js'
import { ALWAYS } from '../conditions/guard.js'
import { asMany, holeAt } from '../holes.js'
import { environmentParameter, named, parameters, setList, setText, type Index, type Parameter } from './parameter.js'
import { entries } from '../state/persistent-map.js'
import { recordUse, type Scope } from '../scope.js'
import { lookup } from '../state/state.js'

const NAME = /^\w+(?:\[[^\]\uFFFF]+\])?$/

/** `${!name}` and `${!name[@]}`. */
export function indirect(
  scope: Scope,
  part: ParameterExpansionPart,
  index: Index,
  use: TracedText,
): Alternatives<Parameter> {
  if (index && 'all' in index) {
    return map(lookup(scope.state, part.parameter), ({ value }) =>
      value.kind === 'environment'
        ? environmentParameter(part.parameter, index, use)
        : setList(
            entriesOf(value).map(([key]) => replace(use, key)),
            [],
          ),
    )
  }
  return flatMap(parameters(scope, part.parameter, index, use), ({ status, items: [text], definitions }) => {
    recordUse(scope.shell, use, definitions)
    const target = status === 'set' && text && NAME.test(text.text) ? text.text : undefined
    if (target !== undefined) return named(scope, target, undefined, use)
    return [{ guard: ALWAYS, value: setText(holeAt(use, use.text, 'unknown'), definitions) }]
  })
}

const isSet = (scope: Scope, name: string): boolean =>
  lookup(scope.state, name).some(({ value: { value } }) => value.kind !== 'unset' && value.kind !== 'environment')

/** `${!prefix@}`: the names that begin so, of which the environment may have more. */
export function namesWith(scope: Scope, prefix: string, use: TracedText): Parameter {
  const names = Array.from(entries(scope.state.variables), ([name]) => name)
  const found = names.filter((name) => name.startsWith(prefix) && /^\w+$/.test(name) && isSet(scope, name)).sort()
  return setList([...found.map((name) => replace(use, name)), asMany(holeAt(use, use.text, 'unknown'))], [])
}
