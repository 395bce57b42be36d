import type { Rule } from 'eslint'
import type { MountLintRule } from '../plugin-types.js'
import { ruleTexts } from '../rule-texts.js'
import { createRule } from './create-rule.js'

const entries = ruleTexts.map((rule): [string, Rule.RuleModule] => [rule.id, createRule(rule)])

/** The rules of the plugin by their ids. */
export const rules = Object.fromEntries(entries) as Record<MountLintRule, Rule.RuleModule>
