import { mayFind } from '@mount-lint/core'
import type { Rule } from 'eslint'
import { mayMount } from '../code/may-mount.js'
import { codeReports, textReports } from '../linter.js'
import { optionsOf } from './options.js'
import type { Report } from './report.js'
import { formatOfFile, subjectOf } from './subject.js'

const scans = new WeakMap<object, Map<string, readonly Report[]>>()

function scan(rule: Rule.RuleContext): readonly Report[] {
  const format = formatOfFile(rule, optionsOf(rule.options))
  if (format) {
    const subject = subjectOf(rule)
    return mayFind(subject.source, format, subject) ? textReports(subject, format) : []
  }
  return mayMount(rule.sourceCode) ? codeReports(rule.sourceCode, subjectOf(rule)) : []
}

/** All findings in a file, found once for all rules that have the same options. */
export function reportsOf(rule: Rule.RuleContext): readonly Report[] {
  const byOptions = scans.get(rule.sourceCode) ?? new Map<string, readonly Report[]>()
  scans.set(rule.sourceCode, byOptions)
  const { context, format = '' } = optionsOf(rule.options)
  const key = `${context} ${format}`
  const reports = byOptions.get(key) ?? scan(rule)
  byOptions.set(key, reports)
  return reports
}
