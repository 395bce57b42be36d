import { REASON, rulePage } from '@mount-lint/core'
import { wrap } from '../reporters/wrap.js'
import { ruleNamed } from '../rules.js'

const WIDTH = 100

/** What a rule is about. */
export function explain(name: string): string {
  const { id, severity, summary } = ruleNamed(name)
  const counts = severity === 'warn' ? 'a warning' : 'an error'
  const ignoring = `To leave out a mount that has to be like that, write a comment beside or above it: mount-lint-ignore ${id} -- why. To change what all of them count as: "rules": { "${id}": "off" } in the config file, or --rule ${id}:off.`
  return [
    `${id} (${counts} by default)`,
    '',
    wrap(`${summary}.`, WIDTH),
    '',
    wrap(REASON, WIDTH),
    '',
    wrap(ignoring, WIDTH),
    '',
    `Examples, and what to write instead: ${rulePage(id)}`,
    '',
  ].join('\n')
}
