import { rules, rulePage } from '@mount-lint/core'
import type { Options } from '../options.js'

/** All rules, as text or JSON. */
export function ruleList({ format }: Options): string {
  const list = rules.map(({ id, severity, summary }) => ({ id, severity, summary, url: rulePage(id) }))
  if (format === 'json') return `${JSON.stringify(list, null, 2)}\n`
  const width = Math.max(...list.map(({ id }) => id.length))
  return list.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(5)}  ${summary}\n`).join('')
}
