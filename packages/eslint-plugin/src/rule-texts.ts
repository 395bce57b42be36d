import { rules as coreRules, type Finding, type Severity } from '@mount-lint/core'

/** What a rule is called, and its severity in the recommended configuration. */
export interface RuleText {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
}

const minorOf = (id: string): string => `${id}-minor`

/** ESLint has one severity a rule: where some findings of an error are warnings, these have a rule of their own. */
const withMinor = (rule: RuleText): RuleText[] =>
  rule.severity === 'warn'
    ? [rule]
    : [
        rule,
        {
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
}

/** All rules of the plugin: those of core, one for the warnings of each error, and one that only ESLint has. */
export const ruleTexts: readonly RuleText[] = [...coreRules.flatMap(withMinor), noUnusedIgnore]

/** Id of the rule of the plugin that reports a finding as severe as it is. */
export function ruleOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): string {
  const own = coreRules.find(({ id }) => id === rule)
  return own?.severity === 'error' && severity === 'warn' ? minorOf(rule) : rule
}
