import type { FormatId, Machine } from '@mount-lint/core'

/** What the answers for the parts of a document depend on. */
interface Reading {
  readonly path: string
  readonly format: FormatId
  readonly machine: Machine
}

/** The answers of the pre-check for the parts of each open document, which stay as long as only its text changes. */
export interface PartChecks {
  readonly of: (uri: string, reading: Reading) => Map<string, boolean>
  readonly forget: (uri: string) => void
}

/** Each text that a part has had while somebody types is one more. */
const MOST_PARTS = 10_000

const isSame = (one: Reading, other: Reading): boolean =>
  one.path === other.path && one.format === other.format && one.machine === other.machine

export function partChecksOf(): PartChecks {
  const documents = new Map<string, { readonly reading: Reading; readonly checks: Map<string, boolean> }>()
  return {
    of: (uri, reading) => {
      const known = documents.get(uri)
      if (known && known.checks.size < MOST_PARTS && isSame(known.reading, reading)) return known.checks
      const checks = new Map<string, boolean>()
      documents.set(uri, { reading, checks })
      return checks
    },
    forget: (uri) => {
      documents.delete(uri)
    },
  }
}
