import type { HiddenFindings, LintResult } from '../types.js'

/** What was found in one file, or by linting it. */
export interface LintedFile extends LintResult {
  readonly path: string
}

export const NONE_HIDDEN: HiddenFindings = { comments: 0, settings: 0 }

const NONE: readonly never[] = []

/** Most files are such: their results share all but the path. */
export const nothingIn = (path: string): LintedFile => ({
  path,
  mounts: NONE,
  findings: NONE,
  omitted: 0,
  problems: NONE,
  ignores: NONE,
  hidden: NONE_HIDDEN,
  truncated: NONE,
})

/** False for the result of a file in which nothing was found. */
export const hasResults = ({ mounts, findings, problems, ignores, truncated, omitted, hidden }: LintedFile): boolean =>
  mounts.length + findings.length + problems.length + ignores.length + truncated.length > 0 ||
  omitted + hidden.comments + hidden.settings > 0
