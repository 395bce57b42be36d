import type { Rule } from 'eslint'
import type { MountLintRule } from '../plugin-types.js'
import { ruleTexts } from '../rule-texts.js'
import { createRule } from './create-rule.js'

/** The rules of the plugin by their ids. */
export const rules = Object.fromEntries(ruleTexts.map((rule) => [rule.id, createRule(rule)])) as Record<
  MountLintRule,
  Rule.RuleModule
>
