import type { TracedText } from '../../../types.js'
import type { Mentions } from '../syntax/names.js'
import { forgetNames, UNKNOWN_TEXT } from './forget.js'
import { differences } from './persistent-map.js'
import type { Shell } from './scope.js'
import { allBindings, type Binding, type State, type Value } from './state.js'
import { always, type ValueSet } from './value-set.js'

function textsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'text':
      return [value.text.text]
    case 'list':
      return value.items.map(({ text }) => text)
    case 'map':
      return [...value.entries].flatMap(([key, { text }]) => [key, text])
    case 'unset':
    case 'unknown':
      return []
  }
}

const isSameValue = (a: Value, b: Value): boolean => {
  if (a === b) return true
  const [before, after] = [textsOf(a), textsOf(b)]
  return a.kind === b.kind && before.length === after.length && before.every((text, index) => text === after[index])
}

/** Whether every value existed before, so that what reads it does the same. */
const hasOnly = (before: ValueSet<Binding>, after: ValueSet<Binding>): boolean =>
  after.every(({ value }) => before.some((one) => isSameValue(one.value.value, value.value)))

const textsIn = (texts: ValueSet<TracedText | undefined>): string =>
  JSON.stringify(texts.map(({ value }) => value?.text ?? null))

const isSameText = (a: ValueSet<TracedText | undefined>, b: ValueSet<TracedText | undefined>): boolean =>
  a === b || textsIn(a) === textsIn(b)

/** The changes by an iteration of a loop that the next one may read. */
export interface Changes {
  readonly names: readonly string[]
  readonly folder: boolean
  readonly output: boolean
}

/** How two states differ in the mentioned names. */
export function changesBetween(before: State, after: State, { names, isOpen }: Mentions): Changes {
  const changed = differences(before.variables, after.variables).filter(
    (name) =>
      (isOpen || name === '@' || names.has(name)) && !hasOnly(allBindings(before, name), allBindings(after, name)),
  )
  return {
    names: before.unlisted === after.unlisted ? changed : [...changed, '@'],
    folder: !isSameText(before.folder, after.folder),
    output: !isSameText(before.stdout ?? [], after.stdout ?? []),
  }
}

export const NO_CHANGES: Changes = { names: [], folder: false, output: false }

/** Whether everything that changed is already unknown. */
export const isCovered = (changes: Changes, unknown: Changes): boolean =>
  changes.names.every((name) => unknown.names.includes(name)) &&
  (unknown.folder || !changes.folder) &&
  (unknown.output || !changes.output)

export const isUnchanged = (changes: Changes): boolean => isCovered(changes, NO_CHANGES)

export const union = (a: Changes, b: Changes): Changes => ({
  names: [...new Set([...a.names, ...b.names])],
  folder: a.folder || b.folder,
  output: a.output || b.output,
})

const UNKNOWN = always(UNKNOWN_TEXT)

/** The state in which everything that changes between iterations is unknown. */
export const widened = (shell: Shell, state: State, { names, folder, output }: Changes): State => ({
  ...forgetNames(shell, state, names),
  folder: folder ? UNKNOWN : state.folder,
  stdout: output && state.stdout ? UNKNOWN : state.stdout,
})
