import type { ParameterOperation } from 'unbash'
import { EMPTY, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { flatMap, map, type ValueSet } from '../domain/value-set.js'
import { ALWAYS } from '../domain/path-condition.js'
import { holeAt, isMany } from '../domain/unknown.js'
import { unfollowed, withItems, type OperatorPlace } from './operator-place.js'
import type { Parameter } from './parameter.js'

/** How many characters or elements from an offset on. */
type Length = number | 'rest'

/** Where a part starts and ends, of so many in all; nothing is there before the first one. */
function rangeOf(total: number, from: number, length: Length): readonly [start: number, end: number] {
  const start = from < 0 ? total + from : from
  if (start < 0 || start > total) return [0, 0]
  if (length === 'rest') return [start, total]
  return [start, Math.max(start, length < 0 ? total + length : Math.min(total, start + length))]
}

function slicedText(place: OperatorPlace, item: TracedText, from: number, length: Length): TracedText {
  const hole = item.text.indexOf(HOLE)
  const [start, end] = rangeOf(item.text.length, from, length)
  if (hole >= 0 && (from < 0 || (length !== 'rest' && length < 0) || hole < end)) return unfollowed(place, item)
  return slice(item, start, end)
}

function slicedList(items: readonly TracedText[], from: number, length: Length): readonly TracedText[] {
  const unknown = items.findIndex(isMany)
  if (unknown >= 0 && (from > unknown || from < 0)) return items.slice(unknown, unknown + 1)
  return items.slice(...rangeOf(items.length, from, length))
}

/** `${@:0}` starts at `$0`, and `${@:1}` at `$1`. */
function slicedArguments({ use }: OperatorPlace, items: readonly TracedText[], from: number, length: Length) {
  return slicedList([holeAt(use, '$0', 'unknown'), ...items], from, length)
}

function sliced(
  place: OperatorPlace,
  parameter: Parameter,
  from: number | undefined,
  length: Length | undefined,
): Parameter {
  const { items, shape } = parameter
  if (from === undefined || length === undefined) {
    return withItems(
      parameter,
      items.map((item) => unfollowed(place, item)),
    )
  }
  if (shape === 'text') return withItems(parameter, [slicedText(place, items[0] ?? EMPTY, from, length)])
  const isArguments = place.part.parameter === '@' || place.part.parameter === '*'
  return withItems(
    parameter,
    isArguments ? slicedArguments(place, items, from, length) : slicedList(items, from, length),
  )
}

type Slice = ParameterOperation & { type: 'Slice' }

/** `${V:offset:length}` on characters or, for a list, on elements. */
export function slicedBy(
  place: OperatorPlace,
  { offset, length }: Slice,
  all: ValueSet<Parameter>,
): ValueSet<Parameter> {
  const { operands } = place
  const lengths = length ? operands.number(length) : ([{ condition: ALWAYS, value: 'rest' }] as const)
  return flatMap(operands.number(offset), (from) =>
    flatMap<Length | undefined, Parameter>(lengths, (count) =>
      map(all, (parameter) => sliced(place, parameter, from, count)),
    ),
  )
}
