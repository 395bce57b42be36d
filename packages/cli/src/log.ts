import { visible } from '@mount-lint/core'
import type { Output } from './environment.js'

/** Prints a step of the run with `--debug`. */
export type Log = (message: string) => void

export const SILENT: Log = () => undefined

/** Prints lines with the milliseconds since Node.js started. */
export const logTo =
  (output: Output): Log =>
  (message) => {
    output.write(`mount-lint: ${performance.now().toFixed(0).padStart(5)} ms  ${visible(message)}\n`)
  }
