import { display, type Finding } from '@mount-lint/core'

/** What stays of a finding when lines move or the machine is another one: rule, file and what is mounted where. */
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
