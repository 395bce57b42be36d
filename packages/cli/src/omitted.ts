import { describeOmitted } from '@mount-lint/core'
import { say } from './output.js'
import type { Output } from './environment.js'

/** Says how many findings are not reported. Loaded lazily: few runs find more than a report holds. */
export const sayOmitted = (stderr: Output, omitted: number): void => {
  say(stderr, describeOmitted(omitted))
}
