import type { Output } from './environment.js'

/** Says on a terminal how far a run is, when it takes longer than people wait without a sign. */
export interface Progress {
  readonly onProgress: (done: number, total: number) => void
  /** Takes the line away again. */
  readonly end: () => void
}

const PATIENCE = 1000
const INTERVAL = 100

const NONE: Progress = { onProgress: () => undefined, end: () => undefined }

/** Milliseconds since it was made. */
function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

/** `now` gives milliseconds since the start of the run. */
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
