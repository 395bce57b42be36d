import type { Finding } from '../types.js'
import { findingKey } from './finding-key.js'

/** Other files, such as included ones, that contain findings of a file. */
export const otherPathsOf = (findings: readonly Finding[], path: string): string[] => [
  ...new Set(findings.map(({ place }) => place.path).filter((other) => other !== path)),
]

/** The findings in another file, without those that linting that file reports as well. */
export function unreportedIn(other: string, findings: readonly Finding[], reported: readonly Finding[]): Finding[] {
  const known = new Set(reported.map(findingKey))
  return findings.filter((one) => one.place.path === other && !known.has(findingKey(one)))
}
