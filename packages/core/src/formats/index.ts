import type { Format, FormatId, Source } from '../types.js'
import { compose } from './compose/format.js'
import { devcontainer } from './devcontainer/format.js'
import { shell } from './shell/format.js'

export { loadReader, type Read } from './read.js'

/** All formats, in the order in which a file is offered to them; what reads them is in read.ts and readers.ts. */
export const formats: readonly Format[] = [compose, devcontainer, shell]

/** The format of a file, and whether its name alone says so. */
export interface FormatMatch {
  readonly id: FormatId
  readonly certain: boolean
}

/** What the name of a file says: its format, none, or that the text decides. */
export function formatByName(path: string): FormatId | 'none' | 'ask' {
  let isAsked = false
  for (const { id, claims } of formats) {
    const claim = claims(path)
    if (claim === 'yes') return id
    isAsked ||= claim === 'ask'
  }
  return isAsked ? 'ask' : 'none'
}

/** Finds the format by the name, and by the text where the name leaves it open. */
export function formatOf({ path, text }: Source): FormatMatch | undefined {
  const named = formatByName(path)
  if (named === 'none') return undefined
  if (named !== 'ask') return { id: named, certain: true }
  const asked = formats.find((format) => format.claims(path) === 'ask' && format.recognizes(text))
  return asked && { id: asked.id, certain: false }
}
