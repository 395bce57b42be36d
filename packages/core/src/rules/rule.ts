import type { Context, Finding, Location, Machine, Mount, Severity, Verdict } from '../types.js'

/** The pre-checks of a file's format. */
export interface PreCheck {
  /** False only if nothing in the file can be or become a path on a Windows drive. */
  readonly maySpellDrive: () => boolean
  /** False only if nothing is mounted. */
  readonly mayMount: () => boolean
  /** False only if no mount can lead to a drive that the machine has. */
  readonly mayMountDrive: () => boolean
}

/** A rule is data: its name, its severity, and pure functions that judge a mount and describe the verdict. */
export interface Rule<Id extends string = string> {
  readonly id: Id
  readonly severity: Severity
  /** One line, for lists of rules. */
  readonly summary: string
  /** The pre-check that must be true for the rule to find anything. */
  readonly needs: keyof PreCheck
  readonly check: (mount: Mount, location: Location, machine: Machine, context: Context) => Verdict | undefined
  /** What is wrong: a sentence without a full stop. */
  readonly message: (finding: Finding) => string
}
