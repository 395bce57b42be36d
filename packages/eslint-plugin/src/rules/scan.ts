import { mayFind } from '@mount-lint/core'
import type { Rule, SourceCode } from 'eslint'
import { mayMount } from '../code/may-mount.js'
import { codeReports, textReports } from '../linter.js'
import type { MountLintOptions } from '../plugin-types.js'
import { optionsOf } from './options.js'
import type { Report } from './report.js'
import { formatOfFile, subjectOf } from './subject.js'

const scans = new WeakMap<object, Map<MountLintOptions, readonly Report[]>>()

/** ESLint requires a language to give neither text, as one of binary files, nor positions. */
const hasPositions = ({ text, getLocFromIndex }: Partial<SourceCode>): boolean =>
  text !== undefined && getLocFromIndex !== undefined

function scan(rule: Rule.RuleContext, options: MountLintOptions): readonly Report[] {
  if (!hasPositions(rule.sourceCode)) return []
  const format = formatOfFile(rule, options)
  if (format) {
    const subject = subjectOf(rule, options)
    return mayFind(subject.source, format, subject) ? textReports(subject, format) : []
  }
  return mayMount(rule.sourceCode) ? codeReports(rule.sourceCode, subjectOf(rule, options)) : []
}

/** All findings in a file, found once for all rules that have the same options. */
export function reportsOf(rule: Rule.RuleContext): readonly Report[] {
  const options = optionsOf(rule)
  const byOptions = scans.get(rule.sourceCode) ?? new Map<MountLintOptions, readonly Report[]>()
  scans.set(rule.sourceCode, byOptions)
  const reports = byOptions.get(options) ?? scan(rule, options)
  byOptions.set(options, reports)
  return reports
}
