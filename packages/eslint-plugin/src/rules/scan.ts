import { mayFind } from '@mount-lint/core'
import type { Rule, SourceCode } from 'eslint'
import { codeReports, textReports } from '../linter/index.js'
import type { MountLintOptions } from '../plugin-types.js'
import type { Report } from '../report.js'
import { mayMount } from './may-mount.js'
import { optionsOf } from './options.js'
import { formatOfFile, subjectOf } from './read-subject.js'

/** Gives all reports of a file, which it finds at the first call. */
export type Scan = () => readonly Report[]

const once = (find: Scan): Scan => {
  let found: readonly Report[] | undefined
  return () => (found ??= find())
}

/** ESLint requires a language to give neither text, as one of binary files, nor positions. */
const hasPositions = ({ text, getLocFromIndex }: Partial<SourceCode>): boolean =>
  text !== undefined && getLocFromIndex !== undefined

function newScan(rule: Rule.RuleContext, options: MountLintOptions): Scan | undefined {
  const { sourceCode } = rule
  if (!hasPositions(sourceCode)) return undefined
  const format = formatOfFile(rule, options)
  if (!format) return mayMount(sourceCode) ? once(() => codeReports(sourceCode, subjectOf(rule, options))) : undefined
  return once(() => {
    const subject = subjectOf(rule, options)
    return mayFind(subject.source, format, subject) ? textReports(subject, format) : []
  })
}

const scans = new WeakMap<object, Map<MountLintOptions, Scan | undefined>>()

/** One scan of a file for all rules that have the same options; undefined where the rules have nothing to check. */
export function scanOf(rule: Rule.RuleContext): Scan | undefined {
  const options = optionsOf(rule)
  const byOptions = scans.get(rule.sourceCode) ?? new Map<MountLintOptions, Scan | undefined>()
  scans.set(rule.sourceCode, byOptions)
  if (!byOptions.has(options)) byOptions.set(options, newScan(rule, options))
  return byOptions.get(options)
}
