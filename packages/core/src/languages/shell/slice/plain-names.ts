import { groupBy } from '../../../group-by.js'
import type { DataFlow } from './data-flows.js'
import { reassignedIn } from './names.js'
import type { SliceUnit } from './units.js'

/** `NAME=word`, where the word is no option, no path that starts at a root, and no part of the prefix of a Windows path. */
const PLAIN = /^\w+=(["']?)(?!mnt\b|host|[A-Za-z]:|[A-Za-z]\1$)\w[\w.:@%+,/-]*\1$/

const isPlain = ({ text, by }: DataFlow): boolean => by === undefined && PLAIN.test(text)

interface Script {
  readonly flows: readonly DataFlow[]
  /** Units by each name that they mention. */
  readonly mentions: ReadonlyMap<string, readonly SliceUnit[]>
}

/** Names whose values are plain words, so that no edit changes them. */
export interface PlainNames {
  readonly has: (name: string) => boolean
}

export function plainNamesOf({ flows, mentions }: Script): PlainNames {
  const byTarget = groupBy(flows.map((flow) => [flow.target, flow] as const))
  const isReassigned = (name: string): boolean =>
    (mentions.get(name) ?? []).some(({ commands }) => commands.some(({ text }) => reassignedIn(text).includes(name)))
  return { has: (name) => byTarget.get(name)?.every(isPlain) === true && !isReassigned(name) }
}
