import type { Output } from './environment.js'

/** Shows the progress of a long run on a terminal. */
export interface Progress {
  readonly onProgress: (done: number, total: number) => void
  /** Removes the progress line. */
  readonly end: () => void
}

const PATIENCE = 1000
const INTERVAL = 100

const NONE: Progress = { onProgress: () => undefined, end: () => undefined }

/** Milliseconds since the start. */
function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

/** `now` returns the milliseconds since the start of the run. */
export function progressOn(output: Output, now: () => number = stopwatch()): Progress {
  if (output.isTTY !== true) return NONE
  let next = PATIENCE
  return {
    onProgress: (done, total) => {
      if (now() < next) return
      next = now() + INTERVAL
      output.write(`\r\u001B[Klinted ${done} of ${total} files`)
    },
    end: () => {
      if (next > PATIENCE) output.write('\r\u001B[K')
    },
  }
}
