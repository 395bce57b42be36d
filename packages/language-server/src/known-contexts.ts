/** The contexts of the documents that are being edited. */
export interface KnownContexts<Value> {
  readonly of: (uri: string, find: () => Promise<Value>) => Promise<Value>
  /** Call when a document changes: other documents may read it. */
  readonly changed: (uri: string) => void
  readonly forgetAll: () => void
}

/** Long enough for several characters: finding files checks dozens of paths, which is slow on a Windows drive. */
const VALID_MS = 1000

/** Finds the context of a document once while only this document changes, but at least every second. */
export function knownContexts<Value>(now: () => number = Date.now): KnownContexts<Value> {
  const known = new Map<string, { readonly until: number; readonly context: Promise<Value> }>()
  return {
    of: (uri, find) => {
      const before = known.get(uri)
      if (before && now() < before.until) return before.context
      const context = find()
      known.set(uri, { until: now() + VALID_MS, context })
      // A mistake may be corrected at once.
      context.catch(() => known.delete(uri))
      return context
    },
    changed: (uri) => {
      for (const other of [...known.keys()]) if (other !== uri) known.delete(other)
    },
    forgetAll: () => {
      known.clear()
    },
  }
}
