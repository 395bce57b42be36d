import { concatAll, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { changesByFlags, changesByModifiers, elements, withoutMatches, type Change } from './zsh-changes.js'

/** An expansion of zsh as bash has it, and what zsh does besides (zshexpn, "Parameter Expansion"). */
export interface ZshForm {
  /** `${…}` with the name or what stands for it, and with the operators of bash. */
  readonly plain: TracedText
  /** The expansion in the place of the name, whose value `NESTED` has in the plain form. */
  readonly nested: TracedText | undefined
  /** One after another. */
  readonly changes: readonly Change[]
}

export const NESTED = 'zsh_nested'
const NEVER_SET = 'zsh_never_set'

const HEAD = /^\$\{(?:\(((?:[a-zA-Z@%](?:(?<=[sj])([^\w\s])(?:(?!\2)[^])*\2)?)*)\))?([=~^]*)/
const RANGE = /^\[(-?\d+)(?:,(-?\d+))?\]/
const MODIFIERS = /^(?::(?:[htreaAPluqQ]|g?s([^\w\s])(?:(?!\1)[^])+\1(?:(?!\1)[^])*(?:\1|$)))+$/
const MATCHES = /^:#(.+)$/s

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')' }

/** The offset behind a nested expansion, which may stand in double quotes. */
function endOfNested(text: string, start: number): number {
  const quote = text[start] === '"' ? 1 : 0
  const opening = text.charAt(start + quote + 1)
  const closing = CLOSING[opening]
  if (closing === undefined) return -1
  let depth = 0
  for (let at = start + quote + 1; at < text.length; at++) {
    if (text[at] === opening) depth++
    else if (text[at] === closing && --depth === 0) return at + 1 + quote
  }
  return -1
}

/** Where the name, or what stands in its place, ends; what it is. */
function nameAt(text: TracedText, start: number): { plain: TracedText; nested?: TracedText; end: number } | undefined {
  const [name = ''] = /^#?(?:\w+|[@*])/.exec(text.text.slice(start, start + 256)) ?? []
  if (name !== '') return { plain: slice(text, start, start + name.length), end: start + name.length }
  if (text.text.startsWith(':-', start)) return { plain: unwritten(NEVER_SET), end: start }
  if (!/^"?\$[({]/.test(text.text.slice(start, start + 3))) return undefined
  const end = endOfNested(text.text, start)
  return end < 0 ? undefined : { plain: unwritten(NESTED), nested: slice(text, start, end), end }
}

/** What stands behind the name: changes of zsh, and the operator that bash has, too. */
function changesBehind(rest: string, flags: string): { changes: readonly Change[]; used: number } {
  const [range = '', from, to = from] = RANGE.exec(rest) ?? []
  const picked = range === '' ? [] : [elements(Number(from), Number(to), range.includes(',') ? 'list' : 'one')]
  const others = rest.slice(range.length)
  const [, pattern] = MATCHES.exec(others) ?? []
  if (pattern !== undefined) return { changes: [...picked, withoutMatches(pattern, flags)], used: rest.length }
  const modifiers = MODIFIERS.test(others) ? changesByModifiers(others) : undefined
  return modifiers ? { changes: [...picked, ...modifiers], used: rest.length } : { changes: picked, used: range.length }
}

/** `${(%):-%x}` and `${(%):-%N}` name the script. */
const isScriptName = (flags: string, rest: string): boolean => flags === '%' && /^:-%[xN]$/.test(rest)

/** Expansions that are longer could nest too deep. */
const LONGEST = 400

/** What an expansion has that bash does not; undefined where that is nothing, or where it is not understood. */
export function zshForm(text: TracedText): ZshForm | undefined {
  if (text.text.length > LONGEST) return undefined
  const [head = '', flags = '', , signs = ''] = HEAD.exec(text.text) ?? []
  if (head === '' || !text.text.endsWith('}')) return undefined
  const name = nameAt(text, head.length)
  if (!name) return undefined
  const rest = text.text.slice(name.end, -1)
  if (isScriptName(flags, rest)) return { plain: unwritten('${0}'), nested: undefined, changes: [] }
  const { changes, used } = changesBehind(rest, flags)
  const parts = [unwritten('${'), name.plain, slice(text, name.end + used, text.text.length - 1), unwritten('}')]
  const plain = concatAll(parts)
  if (plain.text === text.text) return undefined
  return { plain, nested: name.nested, changes: [...changes, ...changesByFlags(flags, signs)] }
}
