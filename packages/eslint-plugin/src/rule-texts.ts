import { rules as coreRules, type Finding, type RuleId, type Severity } from '@mount-lint/core'
import type { MountLintOptions } from './plugin-types.js'

type OptionName = keyof MountLintOptions

/** What a rule is called, its severity in the recommended configuration and its options. */
export interface RuleText {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly options: readonly OptionName[]
}

const READING = ['context', 'format'] as const
const DRIVES = ['drives', 'driveRoot'] as const

/** Rules that not all options apply to: a variable names no folder of a drive, for `map` or the drives to apply to. */
const OPTIONS: Readonly<Partial<Record<RuleId, readonly OptionName[]>>> = { 'no-windows-home': [...READING, 'allow'] }

const withOptions = ({ id, severity, summary }: (typeof coreRules)[number]): RuleText => ({
  id,
  severity,
  summary,
  options: OPTIONS[id] ?? [...READING, 'allow', 'map', ...DRIVES],
})

const minorOf = (id: string): string => `${id}-minor`

/** ESLint has one severity a rule: where some findings of an error are warnings, these have a rule of their own. */
const withMinor = (rule: RuleText): RuleText[] =>
  rule.severity === 'warn'
    ? [rule]
    : [
        rule,
        {
          ...rule,
          id: minorOf(rule.id),
          severity: 'warn',
          summary: `${rule.summary}, for settings, media and single read-only files`,
        },
      ]

/** ESLint reports unused directives by itself, but only its own. */
const noUnusedIgnore: RuleText = {
  id: 'no-unused-ignore',
  severity: 'warn',
  summary: 'Disallow `mount-lint-ignore` comments that ignore nothing',
  // A comment at a mount that `allow` permits is used.
  options: [...READING, ...DRIVES],
}

/** All rules of the plugin: those of core, one for the warnings of each error, and one that only ESLint has. */
export const ruleTexts: readonly RuleText[] = [...coreRules.map(withOptions).flatMap(withMinor), noUnusedIgnore]

/** Id of the rule of the plugin that reports a finding as severe as it is. */
export function ruleOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): string {
  const own = coreRules.find(({ id }) => id === rule)
  return own?.severity === 'error' && severity === 'warn' ? minorOf(rule) : rule
}
