import type { TextDocument } from 'vscode-languageserver-textdocument'
import { analyse, type AnalysisContext, type Outcome } from './analysis.js'
import { partChecksOf } from './part-checks.js'
import { pathOf } from './uris.js'
import type { OpenDocuments } from './workspace.js'

/** The analyses of the open documents, each made when it is first asked for after a change. */
export interface Analyses {
  readonly of: (uri: string) => Promise<Outcome>
  /** Forgets what depends on the text of a document; gives the other open documents of which that is so. */
  readonly changed: (uri: string) => readonly string[]
  readonly forgetAll: () => void
  /** How often documents have changed. */
  readonly changes: () => number
}

const SKIPPED: Outcome = { kind: 'skipped' }

interface Entry {
  readonly outcome: Promise<Outcome>
  /** Set once the outcome is there. */
  reads: ReadonlySet<string>
}

function entryOf(document: TextDocument, shared: AnalysisContext): Entry {
  const entry: Entry = { outcome: analyse(document, shared), reads: new Set() }
  entry.outcome.then(
    (outcome) => {
      if (outcome.kind !== 'skipped') entry.reads = outcome.reads
    },
    () => undefined,
  )
  return entry
}

/** Versions do not count, since editors may send any: what changed is what the editor says changed. */
export function analysesOf(documents: OpenDocuments, around: Omit<AnalysisContext, 'partChecks'>): Analyses {
  const entries = new Map<string, Entry>()
  const partChecks = partChecksOf()
  const shared: AnalysisContext = { ...around, partChecks }
  let changes = 0
  return {
    of: (uri) => {
      const document = documents.get(uri)
      if (!document) return Promise.resolve(SKIPPED)
      const entry = entries.get(uri) ?? entryOf(document, shared)
      entries.set(uri, entry)
      return entry.outcome
    },
    changes: () => changes,
    changed: (uri) => {
      changes += 1
      entries.delete(uri)
      if (!documents.get(uri)) partChecks.forget(uri)
      const full = pathOf(uri) ?? ''
      const dependents = [...entries].filter(([, { reads }]) => reads.has(full)).map(([other]) => other)
      for (const other of dependents) entries.delete(other)
      return dependents
    },
    forgetAll: () => {
      entries.clear()
    },
  }
}
