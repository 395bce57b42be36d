import type { ComponentChild } from 'preact'
import type { Report, SourceSpan } from './report.js'

export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A message with what stands in backticks as code. */
export const Prose = ({ text }: { readonly text: string }): ComponentChild =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))

export const placeName = ({ name, line, column }: SourceSpan): string => `${name}:${line}:${column}`

/** What was found, in one line. */
export function summaryOf({ findings, omitted, mounts }: Report): string {
  if (findings.length === 0) return `No finding in ${countOf(mounts.length, 'mount')}`
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ]
  return `${counts.join(' and ')}${omitted > 0 ? `, ${omitted} more not shown` : ''} in ${countOf(mounts.length, 'mount')}`
}
