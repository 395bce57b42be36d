import { describeOmitted } from '@mount-lint/core'
import { printMessage } from './output.js'
import type { Output } from './environment.js'

/** Says how many findings the report omits. Loaded lazily: few runs reach the limit. */
export const printOmitted = (stderr: Output, omitted: number): void => {
  printMessage(stderr, describeOmitted(omitted))
}
