import { rulePage } from '@mount-lint/core'
import { wrap } from '../reporters/wrap.js'
import { ruleNamed } from '../rules.js'
import { plainText } from './plain-text.js'
import { rulePages } from './rule-pages.js'

const WIDTH = 100

/** The page of a rule, and how to ignore its findings. */
export function explain(name: string): string {
  const { id, severity, summary } = ruleNamed(name)
  const counts = severity === 'warn' ? 'a warning' : 'an error'
  const ignoring = `To accept one mount, add a comment next to it or in the line above: mount-lint-ignore ${id} -- reason. To turn the rule off, write "rules": { "${id}": "off" } in the config file or run with --rule ${id}:off.`
  return [
    `${id} (${counts} by default)`,
    wrap(`${summary}.`, WIDTH),
    plainText(rulePages[id] ?? '', WIDTH),
    wrap(ignoring, WIDTH),
    `${rulePage(id)}\n`,
  ].join('\n\n')
}
