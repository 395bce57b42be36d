import { concatAll, expand, replaceByHole, slice } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'
import { FUNCTIONS, patsubst, type Result } from './functions.js'
import { argumentRanges, referencesIn } from './references.js'
import type { MakeScope } from './scope.js'

/** Maximum depth of nested references. */
const MOST_DEPTH = 30

const MEANINGS: Readonly<Record<string, HoleMeaning>> = {
  CURDIR: 'project',
  PWD: 'project',
  HOME: 'home',
  USERPROFILE: 'windows',
  APPDATA: 'windows',
  LOCALAPPDATA: 'windows',
}

/** The value of a variable; a lower-case name that the file does not set is empty, such as `$(pwd)`. */
function variable(name: string, scope: MakeScope): Result {
  const value = scope.variables.get(name)
  if (value) return expandText(value, { ...scope, depth: scope.depth + 1 })
  return /^[a-z]+$/.test(name) ? '' : (MEANINGS[name] ?? 'unknown')
}

/** `$(name:from=to)` replaces the ends of words. */
const SUBSTITUTION = /^([^:=\s]+):([^=]*)=/

function substitution(text: TracedText, scope: MakeScope): Result | undefined {
  const [whole, name, from] = SUBSTITUTION.exec(text.text) ?? []
  if (whole === undefined || name === undefined || from === undefined) return undefined
  const value = variable(name, scope)
  if (typeof value === 'string') return value
  const to = slice(text, whole.length)
  const pattern = slice(text, name.length + 1, whole.length - 1)
  return patsubst(
    [pattern, to].map((part) => expandText(part, scope)),
    value,
  )
}

const CALL = /^([a-z]+)[ \t]+/

function functionCall(text: TracedText, scope: MakeScope): Result | undefined {
  const [whole, name] = CALL.exec(text.text) ?? []
  if (whole === undefined || name === undefined) return undefined
  const named = FUNCTIONS.get(name)
  if (!named) return 'unknown'
  const rest = slice(text, whole.length)
  const args = argumentRanges(rest.text, named.most).map((range) => slice(rest, ...range))
  return named.call(args, scope, expandText)
}

function resultOf(text: TracedText, scope: MakeScope): Result {
  if (scope.depth > MOST_DEPTH || scope.budget.left <= 0) return 'unknown'
  const result = functionCall(text, scope) ?? substitution(text, scope)
  return result ?? variable(expandText(text, scope).text, scope)
}

function valueOf(reference: TracedText, inner: TracedText, scope: MakeScope): TracedText {
  if (inner.text === '$') return inner
  const value = resultOf(inner, { ...scope, depth: scope.depth + 1 })
  if (value === '') return slice(reference, 0, 0)
  if (typeof value === 'string') return replaceByHole(reference, { name: reference.text, meaning: value })
  return expand(reference, value)
}

/** Expands references as make does; built-in and environment variables are unknown. */
export function expandText(text: TracedText, scope: MakeScope): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { range, inner } of referencesIn(text.text)) {
    scope.budget.left -= range[1] - range[0]
    parts.push(slice(text, from, range[0]), valueOf(slice(text, ...range), slice(text, ...inner), scope))
    from = range[1]
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}
