import type { Finding } from '../types.js'

const isSame = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.place.range[0] === b.place.range[0] && a.place.range[1] === b.place.range[1]

/** The other files, such as one that it includes, in which findings of a file have their places. */
export const otherPathsOf = (findings: readonly Finding[], path: string): string[] => [
  ...new Set(findings.map(({ place }) => place.path).filter((other) => other !== path)),
]

/** The findings whose places are in another file, without those that linting that file reports as well. */
export const unreportedIn = (other: string, findings: readonly Finding[], reported: readonly Finding[]): Finding[] =>
  findings.filter((one) => one.place.path === other && !reported.some((known) => isSame(known, one)))
