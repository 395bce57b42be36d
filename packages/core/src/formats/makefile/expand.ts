import { concatAll, EMPTY, expand, replaceByHole, slice } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'

/** Values of make's variables; all that is not among them comes from the environment or make itself. */
export type Variables = ReadonlyMap<string, TracedText>

/** Variables that use one another are followed so deep. */
const MOST_DEPTH = 20

/** Longest text of a variable. */
const MOST_CHARACTERS = 20_000

const REFERENCE = /\$(?:\$|\(([\w.-]+)\)|\{([\w.-]+)\}|\((?:[^()$]|\$[({]?)*\)?|[^\s$({])/g

const MEANINGS: Readonly<Record<string, HoleMeaning>> = {
  CURDIR: 'project',
  PWD: 'project',
  HOME: 'home',
  USERPROFILE: 'windows',
  APPDATA: 'windows',
  LOCALAPPDATA: 'windows',
}

function valueOf(reference: TracedText, name: string | undefined, variables: Variables, depth: number): TracedText {
  const value = name === undefined ? undefined : variables.get(name)
  if (value && depth < MOST_DEPTH && value.text.length < MOST_CHARACTERS) {
    return expand(reference, expandVariables(value, variables, depth + 1))
  }
  // An undefined variable such as `$(pwd)` is empty.
  if (name !== undefined && /^[a-z]+$/.test(name)) return EMPTY
  return replaceByHole(reference, { name: reference.text, meaning: MEANINGS[name ?? ''] ?? 'unknown' })
}

/** Replaces `$(X)`, `${X}` and `$$`; functions and automatic variables are unknown. */
export function expandVariables(text: TracedText, variables: Variables, depth = 0): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: found, 1: round, 2: curly, index } of text.text.matchAll(REFERENCE)) {
    const end = index + found.length
    const reference = slice(text, index, end)
    const isDollar = found === '$$'
    parts.push(slice(text, from, index))
    parts.push(isDollar ? slice(reference, 1) : valueOf(reference, round ?? curly, variables, depth))
    from = end
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}
