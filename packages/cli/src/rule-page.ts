import type { RuleId } from '@mount-lint/core'

/** The page about a rule. */
export const rulePage = (rule: RuleId): string =>
  `https://github.com/mount-lint/mount-lint/blob/main/docs/rules/${rule}.md`
