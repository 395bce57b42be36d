import { rules as coreRules } from '@mount-lint/core'
import type { Rule } from 'eslint'
import type { MountLintRule } from '../plugin-types.js'
import { createRule, type RuleText } from './create-rule.js'

/** What ESLint does by itself for its own directives. */
const noUnusedIgnore: RuleText = {
  id: 'no-unused-ignore',
  severity: 'warn',
  summary: 'Disallow `mount-lint-ignore` comments that ignore nothing',
}

/** The rules of core by their names, and those that only ESLint has. */
export const ruleTexts: readonly RuleText[] = [...coreRules, noUnusedIgnore]

export const rules = Object.fromEntries(ruleTexts.map((rule) => [rule.id, createRule(rule)])) as Record<
  MountLintRule,
  Rule.RuleModule
>
