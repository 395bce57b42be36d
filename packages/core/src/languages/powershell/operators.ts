import { concat, concatAll, EMPTY, replace, slice, trim, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { isKnownText, replaceIn } from '../windows/replace-in.js'
import { one, textOfValue, type PowerShellValue } from './state.js'
import { memberOfTables } from './table-values.js'

/** `"{0}:/x" -f $a` */
function format(pattern: TracedText, { items }: PowerShellValue): TracedText {
  const parts = [...pattern.text.matchAll(/\{(\d+)[^{}]*\}|[^{]+|\{/g)].map(({ 0: match, 1: number, index }) => {
    const item = number === undefined ? undefined : items[Number(number)]
    return item ?? slice(pattern, index, index + match.length)
  })
  return concatAll(parts)
}

/** The text that a regular expression without operators matches. */
function plainPattern(pattern: string): string | undefined {
  const unescaped = pattern.replace(/\\([^\w])/g, '$1')
  return /[[\](){}.*+?^$|]/.test(pattern.replace(/\\[^\w]/g, '')) || /\\\w/.test(pattern.replace(/\\[^\w]/g, ''))
    ? undefined
    : unescaped
}

function replaced(
  text: TracedText,
  sought: string | undefined,
  by: TracedText | undefined,
): PowerShellValue | undefined {
  if (sought === undefined || (by && (!isKnownText(by) || by.text.includes('$')))) return undefined
  return one(replaceIn(text, sought, by?.text ?? '', 'any-case'))
}

function added(left: PowerShellValue, right: PowerShellValue): PowerShellValue {
  if (left.isList) return { items: [...left.items, ...right.items], isList: true }
  return one(concat(textOfValue(left), textOfValue(right)))
}

function joined({ items }: PowerShellValue, separator: TracedText): PowerShellValue {
  return one(concatAll(items.flatMap((item, index) => (index === 0 ? [item] : [unwritten(separator.text), item]))))
}

/** Joins paths with `\`. The separator has the place of the next character, so that the path has one range. */
export function pathsJoined([first = EMPTY, ...others]: readonly TracedText[]): PowerShellValue {
  const pieces = [first]
  let before = first.text
  for (const part of others) {
    const isSeparated = /[\\/]$/.test(before) || /^[\\/]|^$/.test(part.text)
    if (!isSeparated) pieces.push(replace(slice(part, 0, 1), '\\'))
    pieces.push(part)
    if (part.text !== '') before = part.text
  }
  return one(concatAll(pieces))
}

/** The result of an operator; undefined if it is not evaluated. */
export function applyOperator(
  operator: string,
  left: PowerShellValue,
  right: PowerShellValue,
): PowerShellValue | undefined {
  const [first, second] = right.items
  switch (operator) {
    case '+':
      return added(left, right)
    case '-f':
      return one(format(textOfValue(left), right))
    case '-join':
      return first && isKnownText(first) ? joined(left, first) : undefined
    case '-replace':
    case '-ireplace':
      return first && isKnownText(first) ? replaced(textOfValue(left), plainPattern(first.text), second) : undefined
    default:
      return undefined
  }
}

/** A static method of .NET, whose first argument is `of`. */
function callStatic(name: string, of: PowerShellValue, args: readonly TracedText[]): PowerShellValue | undefined {
  if (name === '::combine') return pathsJoined([textOfValue(of), ...args])
  return name === '::getfullpath' ? of : undefined
}

/** Members that return the text itself. */
const SAME = new Set(['path', 'providerpath', 'tostring', 'fullname'])

/** The value of a member of a text; undefined if it is not evaluated. */
export function callMember(
  name: string,
  of: PowerShellValue,
  args: readonly TracedText[],
): PowerShellValue | undefined {
  const [sought, by] = args
  if (name.startsWith('::')) return callStatic(name, of, args)
  const ofTables = args.length === 0 ? memberOfTables(of, name) : undefined
  if (ofTables) return ofTables
  if (args.length === 0) return SAME.has(name) ? of : name === 'trim' ? one(trim(textOfValue(of))) : undefined
  if (name !== 'replace' || !sought || !by || !isKnownText(sought) || !isKnownText(by)) return undefined
  return one(replaceIn(textOfValue(of), sought.text, by.text, 'exact'))
}
