import type { ParameterExpansionPart, ParameterOperation } from 'unbash'
import { concat, concatAll, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { flatMap, map, type ValueSet } from '../domain/value-set.js'
import { defaulted } from './default.js'
import { holeAt, isMany } from '../domain/unknown.js'
import { recased } from './letter-case.js'
import { unfollowed, withItems, type Operands, type OperatorPlace } from './operator-place.js'
import type { Parameter } from './parameter.js'
import type { Glob } from './glob.js'
import { isComparable, matchingEnds, matchingStarts } from './glob.js'
import type { ReplacementPiece } from './pattern-words.js'
import type { Scope } from '../domain/scope.js'
import { slicedBy } from './slice-operator.js'

function removed(place: OperatorPlace, operator: string, pattern: Glob | undefined, item: TracedText): TracedText {
  if (!pattern || isMany(item) || !isComparable(item.text)) return unfollowed(place, item)
  const { text } = item
  const lengths = operator.startsWith('#') ? matchingStarts(pattern, text) : matchingEnds(pattern, text)
  const length = operator.length === 1 ? lengths[0] : lengths.at(-1)
  if (operator.startsWith('#')) return withoutStart(place, item, length)
  return pattern.literal === '/' && text.endsWith(HOLE) ? item : withoutEnd(place, item, length)
}

function withoutStart({ use }: OperatorPlace, item: TracedText, length: number | undefined): TracedText {
  const hole = item.text.indexOf(HOLE)
  if (hole >= (length ?? 0)) return holeAt(use, use.text, 'unknown')
  return length === undefined ? item : slice(item, length)
}

function withoutEnd(place: OperatorPlace, item: TracedText, length: number | undefined): TracedText {
  const { text } = item
  if (length === undefined || text.slice(text.length - length).includes(HOLE)) {
    return text.includes(HOLE) ? unfollowed(place, item) : item
  }
  return slice(item, 0, text.length - length)
}

/** Longest texts in which a pattern is searched everywhere; each position costs a walk. */
const MOST_SEARCHED = 1024

type By = readonly ReplacementPiece[]

const put = (by: By, match: TracedText): TracedText => concatAll(by.map((piece) => (piece === 'match' ? match : piece)))

function replacedAt(item: TracedText, start: number, length: number, by: By): TracedText {
  const end = start + length
  return concat(slice(item, 0, start), put(by, slice(item, start, end)), slice(item, end))
}

function replaced(operator: string, pattern: Glob, item: TracedText, by: By): TracedText {
  if (operator === '/#') {
    const length = matchingStarts(pattern, item.text).at(-1)
    return length === undefined ? item : replacedAt(item, 0, length, by)
  }
  if (operator === '/%') {
    const length = matchingEnds(pattern, item.text).at(-1)
    return length === undefined ? item : replacedAt(item, item.text.length - length, length, by)
  }
  return replacedInside(operator, pattern, item, by)
}

function replacedInside(operator: string, pattern: Glob, item: TracedText, by: By): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (let at = 0; at < item.text.length;) {
    const length = matchingStarts(pattern, item.text.slice(at)).at(-1) ?? 0
    if (length === 0) {
      at++
      continue
    }
    parts.push(slice(item, start, at), put(by, slice(item, at, at + length)))
    at += length
    start = at
    if (operator === '/') break
  }
  return concatAll([...parts, slice(item, start)])
}

function replacedIn(place: OperatorPlace, operator: string, pattern: Glob | undefined, by: By, item: TracedText) {
  const isFollowed = pattern && !isMany(item) && item.text.length <= MOST_SEARCHED
  return isFollowed ? replaced(operator, pattern, item, by) : unfollowed(place, item)
}

const eachItem = (all: ValueSet<Parameter>, change: (item: TracedText) => TracedText): ValueSet<Parameter> =>
  map(all, (parameter) => withItems(parameter, parameter.items.map(change)))

type CaseModification = ParameterOperation & { type: 'CaseModification' }

const recasedItems = (place: OperatorPlace, { operator, operand }: CaseModification, all: ValueSet<Parameter>) =>
  eachItem(all, (item) => (operand?.text ? undefined : recased(operator, item)) ?? unfollowed(place, item))

/** A parameter after its operator (bash, "Shell Parameter Expansion"). */
export function operate(
  scope: Scope,
  part: ParameterExpansionPart,
  all: ValueSet<Parameter>,
  use: TracedText,
  operands: Operands,
): ValueSet<Parameter> {
  const { operation } = part
  const place: OperatorPlace = { part, use, operands }
  if (!operation) return all
  switch (operation.type) {
    case 'Default':
      return defaulted(scope, operation, all, operands)
    case 'Remove':
      return flatMap(operands.patterns(operation.operand), (pattern) =>
        eachItem(all, (item) => removed(place, operation.operator, pattern, item)),
      )
    case 'Replace':
      return flatMap(operands.patterns(operation.pattern), (pattern) =>
        flatMap(operands.replacements(operation.replacement), (by) =>
          eachItem(all, (item) => replacedIn(place, operation.operator, pattern, by, item)),
        ),
      )
    case 'Slice':
      return slicedBy(place, operation, all)
    case 'CaseModification':
      return recasedItems(place, operation, all)
    case 'Transform':
    case 'Unknown':
    case 'Names':
      return eachItem(all, (item) => unfollowed(place, item))
  }
}
