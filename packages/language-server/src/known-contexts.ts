/** The context of a document; `reads` grows with each file that it reads, given by its full path. */
interface KnownContext<Value> {
  readonly value: Promise<Value>
  readonly reads: ReadonlySet<string>
}

/** The contexts of the documents that are being edited, by their URIs. */
export interface KnownContexts<Value> {
  readonly of: (uri: string, find: (reads: Set<string>) => Promise<Value>) => KnownContext<Value>
  /** Discards the contexts that have read a file, given by its full path. */
  readonly changed: (full: string) => void
  readonly forget: (uri: string) => void
  readonly forgetAll: () => void
}

/** Long enough for several characters: finding files checks dozens of paths, which is slow on a Windows drive. */
const VALID_MS = 1000

interface Entry<Value> extends KnownContext<Value> {
  readonly until: number
}

/** Finds the context of a document again after a second, or when a file that it has read changes. */
export function knownContexts<Value>(now: () => number = Date.now): KnownContexts<Value> {
  const known = new Map<string, Entry<Value>>()
  return {
    of: (uri, find) => {
      const before = known.get(uri)
      if (before && now() < before.until) return before
      const reads = new Set<string>()
      const entry = { value: find(reads), reads, until: now() + VALID_MS }
      known.set(uri, entry)
      return entry
    },
    changed: (full) => {
      for (const [uri, { reads }] of known) if (reads.has(full)) known.delete(uri)
    },
    forget: (uri) => {
      known.delete(uri)
    },
    forgetAll: () => {
      known.clear()
    },
  }
}
