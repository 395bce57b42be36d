import type { FormatId, Machine } from '@mount-lint/core'

/** The answers for the parts of a document are valid while these are the same. */
interface Reading {
  readonly path: string
  readonly format: FormatId
  readonly machine: Machine
}

/** Caches the pre-check of the parts of each open document while only its text changes. */
export interface PartChecks {
  readonly of: (uri: string, reading: Reading) => Map<string, boolean>
  readonly forget: (uri: string) => void
}

/** Every text that a part has while typing adds an entry. */
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
