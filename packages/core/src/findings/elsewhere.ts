import type { Finding } from '../types.js'
import { findingKey } from './finding-key.js'

/** The other files, such as one that it includes, in which findings of a file have their places. */
export const otherPathsOf = (findings: readonly Finding[], path: string): string[] => [
  ...new Set(findings.map(({ place }) => place.path).filter((other) => other !== path)),
]

/** The findings whose places are in another file, without those that linting that file reports as well. */
export function unreportedIn(other: string, findings: readonly Finding[], reported: readonly Finding[]): Finding[] {
  const known = new Set(reported.map(findingKey))
  return findings.filter((one) => one.place.path === other && !known.has(findingKey(one)))
}
