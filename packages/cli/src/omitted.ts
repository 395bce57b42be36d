import { describeOmitted } from '@mount-lint/core'
import { say } from './output.js'
import type { Output } from './environment.js'

/** Says how many findings the report omits. Loaded lazily: few runs reach the limit. */
export const sayOmitted = (stderr: Output, omitted: number): void => {
  say(stderr, describeOmitted(omitted))
}
