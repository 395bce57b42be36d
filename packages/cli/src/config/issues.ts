import type * as v from 'valibot'
import { alternatives } from '../alternatives.js'
import { nearest } from '../nearest.js'
import type { KeyPath } from './document.js'
import { configSchema } from './schema.js'

/** A mistake in a config: its position and the message. */
export interface ConfigIssue {
  readonly path: KeyPath
  readonly part: 'key' | 'value'
  readonly message: string
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The innermost issue of a union is the most specific one. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const deeper = issue.issues?.find(({ path }) => path !== undefined)
  return deeper ? innermost({ ...deeper, path: [...(issue.path ?? []), ...(deeper.path ?? [])] as never }) : issue
}

const keysOf = (issue: v.BaseIssue<unknown>): KeyPath =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const NAMES: Readonly<Record<string, string>> = { Object: 'an object', Array: 'a list', string: 'a string' }

function expectedWords(expected: string): string {
  const types = expected.replace(/^\((.*)\)$/, '$1').split(' | ')
  return alternatives(types.map((type) => NAMES[type] ?? type))
}

/** The allowed keys of the object that contains an unknown key. */
function knownKeys(path: KeyPath): string[] {
  let schema: unknown = configSchema
  for (const key of path.slice(0, -1)) {
    const entry = entriesOf(schema)[String(key)]
    schema = isObject(entry) && 'wrapped' in entry ? entry.wrapped : entry
  }
  return Object.keys(entriesOf(schema))
}

const entriesOf = (schema: unknown): Record<string, unknown> =>
  isObject(schema) && isObject(schema.entries) ? schema.entries : {}

function unknownKey(path: KeyPath): ConfigIssue {
  const meant = nearest(String(path.at(-1)), knownKeys(path))
  const suggestion = meant === undefined ? `; known keys: ${knownKeys(path).join(', ')}` : `, did you mean ${meant}?`
  return { path, part: 'key', message: `unknown key ${path.join('.')}${suggestion}` }
}

const missingKey = (path: KeyPath): ConfigIssue => ({
  path: path.slice(0, -1),
  part: 'value',
  message: `${path.slice(0, -1).join('.')} must have ${String(path.at(-1))}`,
})

/** Converts an issue of the schema library into a message. */
export function describeIssue(outer: v.BaseIssue<unknown>): ConfigIssue {
  const issue = innermost(outer)
  const path = keysOf(issue)
  if (issue.expected === 'never') return unknownKey(path)
  const name = path.length === 0 ? 'the config' : path.join('.')
  if (issue.type === 'strict_object' && issue.received === 'undefined') return missingKey(path)
  if (issue.kind === 'validation') {
    const message = issue.type === 'min_length' ? 'must not be empty' : issue.message
    return { path, part: 'value', message: `${name} ${message}` }
  }
  return {
    path,
    part: 'value',
    message: `${name} must be ${expectedWords(issue.expected ?? '')}, not ${issue.received}`,
  }
}
