import { visible } from '@mount-lint/core'
import type { Output } from './environment.js'

/** Says what is done and when, in `--debug` only. */
export type Log = (message: string) => void

export const SILENT: Log = () => undefined

/** Lines with the milliseconds since node was started. */
export const logTo =
  (output: Output): Log =>
  (message) => {
    output.write(`mount-lint: ${performance.now().toFixed(0).padStart(5)} ms  ${visible(message)}\n`)
  }
