import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash'
import { concat, EMPTY, HOLE, replace, slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { flatMap, map, type Alternatives } from '../conditions/alternatives.js'
import { defaulted, type Operands as DefaultOperands } from './default.js'
import { ALWAYS } from '../conditions/guard.js'
import type { Parameter } from './parameter.js'
import { matchingEnds, matchingLengths, type Pattern } from './pattern.js'
import { quoted } from './quote.js'
import type { Scope } from '../scope.js'
import { holeAt, isMany } from '../holes.js'

/** What an operator needs of the words inside the braces. */
export interface Operands extends DefaultOperands {
  readonly patterns: (word: Word) => Alternatives<Pattern | undefined>
  readonly number: (word: Word) => Alternatives<number | undefined>
}

interface Place {
  readonly scope: Scope
  readonly part: ParameterExpansionPart
  readonly use: TracedText
  readonly operands: Operands
}

const withItems = (parameter: Parameter, items: readonly TracedText[]): Parameter => ({ ...parameter, items })

/** What a text becomes that the operator can't be followed for. */
function unfollowed({ use }: Place, item: TracedText): TracedText {
  const isOnWindows = item.atoms.some(({ hole }) => hole?.meaning === 'windows')
  return holeAt(use, use.text, isOnWindows ? 'windows' : 'unknown')
}

function removed(place: Place, operator: string, pattern: Pattern | undefined, item: TracedText): TracedText {
  if (!pattern || isMany(item)) return unfollowed(place, item)
  const { text } = item
  const lengths = operator.startsWith('#') ? matchingLengths(pattern, text) : matchingEnds(pattern, text)
  const length = operator.length === 1 ? lengths[0] : lengths.at(-1)
  if (operator.startsWith('#')) return withoutStart(place, item, length)
  return pattern.literal === '/' && text.endsWith(HOLE) ? item : withoutEnd(place, item, length)
}

function withoutStart({ use }: Place, item: TracedText, length: number | undefined): TracedText {
  const hole = item.text.indexOf(HOLE)
  if (hole >= (length ?? 0)) return holeAt(use, use.text, 'unknown')
  return length === undefined ? item : slice(item, length)
}

function withoutEnd(place: Place, item: TracedText, length: number | undefined): TracedText {
  const { text } = item
  if (length === undefined || text.slice(text.length - length).includes(HOLE)) {
    return text.includes(HOLE) ? unfollowed(place, item) : item
  }
  return slice(item, 0, text.length - length)
}

/** Longest texts in which a pattern is searched everywhere; each position costs a walk. */
const MOST_SEARCHED = 1024

function replacedAt(item: TracedText, start: number, length: number, by: TracedText): TracedText {
  return concat(slice(item, 0, start), by, slice(item, start + length))
}

function replaced(operator: string, pattern: Pattern, item: TracedText, by: TracedText): TracedText {
  if (operator === '/#') {
    const length = matchingLengths(pattern, item.text).at(-1)
    return length === undefined ? item : replacedAt(item, 0, length, by)
  }
  if (operator === '/%') {
    const length = matchingEnds(pattern, item.text).at(-1)
    return length === undefined ? item : replacedAt(item, item.text.length - length, length, by)
  }
  return replacedInside(operator, pattern, item, by)
}

function replacedInside(operator: string, pattern: Pattern, item: TracedText, by: TracedText): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (let at = 0; at < item.text.length;) {
    const length = matchingLengths(pattern, item.text.slice(at)).at(-1) ?? 0
    if (length === 0) {
      at++
      continue
    }
    parts.push(slice(item, start, at), by)
    at += length
    start = at
    if (operator === '/') break
  }
  return concatAll([...parts, slice(item, start)])
}

function replacedIn(place: Place, operator: string, pattern: Pattern | undefined, by: TracedText, item: TracedText) {
  const isFollowed = pattern && !isMany(item) && item.text.length <= MOST_SEARCHED
  return isFollowed ? replaced(operator, pattern, item, by) : unfollowed(place, item)
}

/** `${V:offset:length}` on characters or, for a list, on elements. */
function sliced(place: Place, parameter: Parameter, from: number | undefined, length: number | undefined | 'rest') {
  const { items, shape } = parameter
  if (from === undefined || length === undefined)
    return withItems(
      parameter,
      items.map((item) => unfollowed(place, item)),
    )
  if (shape === 'text') {
    const [item = EMPTY] = items
    const hole = item.text.indexOf(HOLE)
    const start = from < 0 ? Math.max(0, item.text.length + from) : from
    const end = endOf(item.text.length, start, length)
    if (hole >= 0 && (from < 0 || hole < end)) return withItems(parameter, [unfollowed(place, item)])
    return withItems(parameter, [slice(item, start, end)])
  }
  return withItems(parameter, slicedList(items, part0(place) ? from - 1 : from, length))
}

function slicedList(items: readonly TracedText[], from: number, length: number | 'rest'): readonly TracedText[] {
  const unknown = items.findIndex(isMany)
  if (unknown >= 0 && from > unknown) return items.slice(unknown)
  const start = from < 0 ? Math.max(0, items.length + from) : from
  return items.slice(start, endOf(items.length, start, length))
}

/** `${@:1}` counts from `$1`. */
const part0 = ({ part }: Place): boolean => part.parameter === '@' || part.parameter === '*'

function endOf(total: number, start: number, length: number | 'rest'): number {
  if (length === 'rest') return total
  return length < 0 ? total + length : Math.min(total, start + length)
}

function slicedBy(place: Place, operation: ParameterOperation & { type: 'Slice' }, all: Alternatives<Parameter>) {
  const { operands } = place
  const lengths = operation.length ? operands.number(operation.length) : ([{ guard: ALWAYS, value: 'rest' }] as const)
  return flatMap(operands.number(operation.offset), (from) =>
    flatMap<number | undefined | 'rest', Parameter>(lengths, (length) =>
      map(all, (parameter) => sliced(place, parameter, from, length)),
    ),
  )
}

const upper = (text: string): string => text.toUpperCase()
const lower = (text: string): string => text.toLowerCase()

function recased(operator: string, item: TracedText): TracedText {
  const change = operator.startsWith('^') ? upper : lower
  const end = operator.length === 2 ? item.text.length : 1
  const head = slice(item, 0, end)
  const changed = change(head.text)
  if (changed === head.text) return item
  if (head.text.includes(HOLE) || changed.length !== head.text.length) return item
  return concat(replace(head, changed), slice(item, end))
}

const eachItem = (all: Alternatives<Parameter>, change: (item: TracedText) => TracedText): Alternatives<Parameter> =>
  map(all, (parameter) => withItems(parameter, parameter.items.map(change)))

/** A parameter after its operator (bash, "Shell Parameter Expansion"). */
export function operate(
  scope: Scope,
  part: ParameterExpansionPart,
  all: Alternatives<Parameter>,
  use: TracedText,
  operands: Operands,
): Alternatives<Parameter> {
  const { operation } = part
  const place: Place = { scope, part, use, operands }
  if (!operation) return all
  switch (operation.type) {
    case 'Default':
      return defaulted(scope, part, operation, all, operands)
    case 'Remove':
      return flatMap(operands.patterns(operation.operand), (pattern) =>
        eachItem(all, (item) => removed(place, operation.operator, pattern, item)),
      )
    case 'Replace':
      return flatMap(operands.patterns(operation.pattern), (pattern) =>
        flatMap(operands.text(operation.replacement), (by) =>
          eachItem(all, (item) => replacedIn(place, operation.operator, pattern, by, item)),
        ),
      )
    case 'Slice':
      return slicedBy(place, operation, all)
    case 'CaseModification':
      return operation.operand?.text
        ? eachItem(all, (item) => unfollowed(place, item))
        : eachItem(all, (item) => recased(operation.operator, item))
    case 'Transform':
      return eachItem(all, (item) => (operation.operand.text === 'Q' ? quoted(item) : unfollowed(place, item)))
    case 'Names':
    case 'Unknown':
      return eachItem(all, (item) => unfollowed(place, item))
  }
}
