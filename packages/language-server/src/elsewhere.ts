import { lintWith, otherPathsOf, unreportedIn, type Finding } from '@mount-lint/core'
import { formatByName, loadReader } from '@mount-lint/core/formats'
import type { Analysis } from './analysis.js'
import { textAt } from './positions.js'

/** The findings of another file on its own, which an editor shows when it is opened; none if its name has no format. */
async function reportedIn(path: string, analysis: Analysis): Promise<readonly Finding[]> {
  const format = formatByName(path)
  if (format === 'none' || format === 'ask') return []
  const { context, machine, lint } = analysis
  const source = { path, text: textAt(analysis, path) }
  return lintWith(await loadReader[format](), source, format, { ...lint, context, machine, only: 'findings' }).findings
}

/** Findings that a document causes in other files, without those that the other files have on their own. */
export async function findingsElsewhere(analysis: Analysis): Promise<Finding[]> {
  const { findings } = analysis.result()
  const all: Finding[] = []
  for (const path of otherPathsOf(findings, analysis.source.path))
    all.push(...unreportedIn(path, findings, await reportedIn(path, analysis)))
  return all
}
