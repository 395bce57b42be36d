/** Publishes diagnostics a moment after documents change. */
export interface Publisher {
  readonly schedule: (uri: string) => void
  readonly cancel: (uri: string) => void
}

/** Upper bound on the delay in milliseconds. */
const LONGEST_DELAY = 2000

/**
 * Runs `publish` for each scheduled document. The delay is as long as the last run took, so that typing in a large
 * document does not cause an analysis for each character.
 */
export function publisherOf(publish: (uri: string) => Promise<void>): Publisher {
  const timers = new Map<string, NodeJS.Timeout>()
  const durations = new Map<string, number>()
  const run = async (uri: string): Promise<void> => {
    timers.delete(uri)
    const start = performance.now()
    await publish(uri)
    durations.set(uri, performance.now() - start)
  }
  const cancel = (uri: string): void => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
  }
  return {
    schedule: (uri) => {
      cancel(uri)
      const delay = Math.min(durations.get(uri) ?? 0, LONGEST_DELAY)
      timers.set(
        uri,
        setTimeout(() => void run(uri), delay),
      )
    },
    cancel: (uri) => {
      cancel(uri)
      durations.delete(uri)
    },
  }
}
