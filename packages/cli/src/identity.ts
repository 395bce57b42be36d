import { display, type Finding } from '@mount-lint/core'

/** What identifies a finding when lines move or the machine changes: rule, file, host path and target. */
export interface Identity {
  readonly path: string
  readonly rule: string
  readonly source: string
  readonly target: string
}

export const identityOf = ({ rule, place, mount, host }: Finding): Identity => ({
  path: place.path,
  rule,
  source: display(host),
  target: mount.target ? display(mount.target) : '',
})
