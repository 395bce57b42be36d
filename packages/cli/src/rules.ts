import { rules, type Rule } from '@mount-lint/core'
import { nearest } from './nearest.js'
import { UserError } from './user-error.js'

/** Finds a rule by its name, with or without the prefix of the ESLint plugin; throws a `UserError` if there is none. */
export function ruleNamed(name: string): Rule {
  const id = name.replace(/^mount-lint\//, '')
  const rule = rules.find((one) => one.id === id)
  if (rule) return rule
  const ids = rules.map((one) => one.id)
  const meant = nearest(id, ids)
  throw new UserError(`unknown rule "${name}"${meant === undefined ? ', see --rules' : `, did you mean ${meant}?`}`)
}
