import { slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { asWritten, decodeLiteral } from './literal.js'
import { expandUse, type Scope } from '../domain/scope.js'
import { holeAt } from '../domain/unknown.js'
import { lookup } from '../domain/state.js'

/** Where a tilde is expanded: at the start of a word, in an assignment also after each colon. */
export type TildePlaces = 'argument' | 'assignment'

/** Whether the word continues after the literal, with quotes or an expansion. */
export type Extent = 'whole' | 'open'

function homeOf({ state }: Scope, use: TracedText): TracedText {
  const [binding, ...others] = lookup(state, 'HOME')
  const value = binding?.value.value
  return value?.kind === 'text' && others.length === 0 ? expandUse(use, value.text) : holeAt(use, '~', 'home')
}

function tildeValue(scope: Scope, prefix: TracedText, use: TracedText): TracedText {
  if (prefix.text === '~') return homeOf(scope, use)
  return holeAt(use, prefix.text, prefix.text === '~+' ? 'project' : 'unknown')
}

/** Offsets of the tildes that are expanded (POSIX XCU 2.6.1; bash also takes `name=~` for an assignment). */
function tildesIn(text: string, places: TildePlaces, { shell }: Scope): number[] {
  if (!text.includes('~')) return []
  const name = shell.dialect !== 'sh' && places === 'argument' ? /^[A-Za-z_]\w*\+?=/.exec(text)?.[0] : undefined
  if (places === 'argument' && name === undefined) return text.startsWith('~') ? [0] : []
  const start = name?.length ?? 0
  return Array.from(text.matchAll(/(?:^|:)~/g), (match) => match.index + match[0].length - 1)
    .concat(name !== undefined && text[start] === '~' ? [start] : [])
    .filter((at) => at >= start)
    .sort((a, b) => a - b)
}

const PREFIX = /^~[^/:]*/

/** A literal at the start of a word, with its tildes expanded. */
export function expandTilde(scope: Scope, literal: TracedText, extent: Extent, places: TildePlaces): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (const at of tildesIn(literal.text, places, scope)) {
    const [prefix = '~'] = PREFIX.exec(literal.text.slice(at)) ?? []
    const end = at + prefix.length
    if ((end === literal.text.length && extent === 'open') || prefix.includes('\\')) continue
    const use = asWritten(slice(literal, at, end), at === 0 ? 'start' : 'bare')
    parts.push(decodeRest(slice(literal, start, at), start), tildeValue(scope, slice(literal, at, end), use))
    start = end
  }
  return concatAll([...parts, decodeRest(slice(literal, start), start)])
}

const decodeRest = (text: TracedText, offset: number): TracedText =>
  text.text === '' ? text : decodeLiteral(text, offset === 0 ? 'start' : 'bare')
