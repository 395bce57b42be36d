import { rules as coreRules, type RuleId } from '@mount-lint/core'
import type { Rule } from 'eslint'
import { createRule } from './create-rule.js'

/** One rule for each rule of core, by the same name. */
export const rules = Object.fromEntries(coreRules.map((rule) => [rule.id, createRule(rule)])) as Record<
  RuleId,
  Rule.RuleModule
>
