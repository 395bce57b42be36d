import type { HiddenFindings, LintResult } from '../types.js'

/** The result of linting one file, or the part of it that is about one file. */
export interface LintedFile extends LintResult {
  readonly path: string
}

export const NONE_HIDDEN: HiddenFindings = { comments: 0, settings: 0 }

const NONE: readonly never[] = []

/** Most results are empty: they share everything but the path. */
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

/** False for a result without findings, problems, mounts and unused comments. */
export const hasResults = ({ mounts, findings, problems, ignores, truncated, omitted, hidden }: LintedFile): boolean =>
  mounts.length + findings.length + problems.length + ignores.length + truncated.length > 0 ||
  omitted + hidden.comments + hidden.settings > 0
