import type { TextDocument } from 'vscode-languageserver-textdocument'
import { analyse, type AnalysisContext, type DocumentContext, type Outcome } from './analysis.js'
import { knownContexts } from './known-contexts.js'
import { partChecksOf } from './part-checks.js'
import { pathOf } from './uris.js'
import type { OpenDocuments } from './workspace.js'

/** The analyses of the open documents; each is made when it is first needed after a change. */
export interface Analyses {
  readonly of: (uri: string) => Promise<Outcome>
  /** Discards the analyses that depend on a document, and returns the other open documents among them. */
  readonly changed: (uri: string) => readonly string[]
  readonly forgetAll: () => void
  /** Number of changes of documents so far. */
  readonly changes: () => number
}

const SKIPPED: Outcome = { kind: 'skipped' }

interface Entry {
  readonly outcome: Promise<Outcome>
  /** Set when the result is available. */
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

/** Ignores versions, because editors may send arbitrary ones; the change events of the editor decide. */
export function analysesOf(
  documents: OpenDocuments,
  around: Omit<AnalysisContext, 'partChecks' | 'contexts'>,
): Analyses {
  const entries = new Map<string, Entry>()
  const partChecks = partChecksOf()
  const contexts = knownContexts<DocumentContext>()
  const shared: AnalysisContext = { ...around, partChecks, contexts }
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
      if (!documents.get(uri)) {
        partChecks.forget(uri)
        contexts.forget(uri)
      }
      const full = pathOf(uri) ?? ''
      contexts.changed(full)
      const dependents = [...entries].filter(([, { reads }]) => reads.has(full)).map(([other]) => other)
      for (const other of dependents) entries.delete(other)
      return dependents
    },
    forgetAll: () => {
      entries.clear()
      contexts.forgetAll()
    },
  }
}
