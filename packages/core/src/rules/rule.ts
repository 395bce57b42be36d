import type { Context, Location, Machine, Mount, RuleId, Severity, Verdict } from '../types.js'

/** A rule is a value: what it is called, how severe it is, and a pure function from a mount to a verdict. */
export interface Rule {
  readonly id: RuleId
  readonly severity: Severity
  /** One line for lists of rules. */
  readonly summary: string
  readonly check: (mount: Mount, location: Location, machine: Machine, context: Context) => Verdict | undefined
}
