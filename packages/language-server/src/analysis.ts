import {
  lintWith,
  mayFind,
  UNKNOWN_MACHINE,
  type Context,
  type FormatId,
  type LintResult,
  type Machine,
  type Mount,
  type Source,
} from '@mount-lint/core'
import { loadReader } from '@mount-lint/core/formats'
import { displayPath } from '@mount-lint/core/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { formatOfDocument } from './document-format.js'
import type { EditorSettings, FileSettings, Host } from './host.js'
import type { KnownContexts } from './known-contexts.js'
import type { PartChecks } from './part-checks.js'
import { nameOf, pathOf } from './uris.js'
import type { Workspace } from './workspace.js'

/** The analysis of a document with a known format. */
export interface Analysis {
  readonly kind: 'linted'
  readonly source: Source
  readonly format: FormatId
  /** The folder of relative paths; undefined for a document that is not on the disk. */
  readonly folder: string | undefined
  readonly machine: Machine
  readonly context: Context
  readonly lint: FileSettings['lint']
  /** False only if there is nothing to report. */
  readonly mayFind: boolean
  /** The findings, computed at the first call; harmless mounts may be missing. */
  readonly result: () => LintResult
  /** All mounts, computed at the first call. */
  readonly mounts: () => readonly Mount[]
  /** Full paths of the files that were read so far. */
  readonly reads: ReadonlySet<string>
}

/** A document without a known format, or with invalid settings. */
export type Outcome = Analysis | { readonly kind: 'skipped' } | Failed

interface Failed extends Pick<Analysis, 'reads'> {
  readonly kind: 'failed'
  readonly message: string
}

const SKIPPED: Outcome = { kind: 'skipped' }

/** The inputs of an analysis. */
export interface AnalysisContext {
  readonly host: Host
  readonly workspace: Workspace
  readonly settingsOf: (uri: string) => Promise<EditorSettings>
  readonly partChecks: PartChecks
  readonly contexts: KnownContexts<DocumentContext>
}

/** The settings of a document, and what is around it. */
export interface DocumentContext extends FileSettings {
  readonly path: string
  readonly folder: string | undefined
  readonly context: Context
  readonly reads: ReadonlySet<string>
}

async function contextOf(
  full: string,
  editor: EditorSettings,
  reads: Set<string>,
  { host, workspace }: AnalysisContext,
): Promise<DocumentContext> {
  const folder = workspace.folderOf(full)
  const context = workspace.contextIn(folder, (path) => reads.add(path))
  const openText = (path: string): string | undefined => {
    reads.add(path)
    return workspace.documentAt(path)?.getText()
  }
  const settings = await host.settingsOf(full, { folder, editor, openText })
  return { ...settings, path: displayPath(full, folder), folder, context, reads }
}

/** A document that was never saved has no files next to it. */
const withoutDisk = (uri: string): DocumentContext => ({
  path: nameOf(uri),
  folder: undefined,
  context: { read: () => undefined },
  reads: new Set(),
  isIgnored: false,
  disabledFormats: new Set(),
  lint: {},
  machine: UNKNOWN_MACHINE,
})

function once<Value>(find: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: find() }).value
}

async function lintedIn(document: TextDocument, around: DocumentContext, parts: PartChecks): Promise<Outcome> {
  const { path, folder, machine, context, lint, reads } = around
  const format = formatOfDocument(document, { path, set: around.format })
  const isDisabled = format && around.format === undefined && around.disabledFormats.has(format.id)
  if (around.isIgnored || !format || isDisabled) return SKIPPED
  const { id, certain } = format
  const read = await loadReader[id]()
  const source = { path, text: document.getText() }
  const result = once(() => {
    const partChecks = parts.of(document.uri, { path, format: id, machine })
    const all = lintWith(read, source, id, { ...lint, context, machine, only: 'findings', partChecks })
    return certain ? all : { ...all, problems: [] }
  })
  const mounts = once(() => read(source, context).mounts)
  const suspect = mayFind(source, id, { context, machine })
  return { kind: 'linted', source, format: id, folder, machine, context, lint, mayFind: suspect, result, mounts, reads }
}

/** URI schemes of editable documents; others show, for example, an old version of a file. */
const isEditable = (uri: string): boolean => /^(?:file|untitled|vscode-remote):/.test(uri)

/** Analyses one document; mistakes in its settings are part of the result. */
export async function analyse(document: TextDocument, shared: AnalysisContext): Promise<Outcome> {
  const { uri } = document
  const editor = await shared.settingsOf(uri)
  if (!editor.enable || !isEditable(uri)) return SKIPPED
  const full = pathOf(uri)
  if (full === undefined) return lintedIn(document, withoutDisk(uri), shared.partChecks)
  const { value, reads } = shared.contexts.of(uri, (read) => contextOf(full, editor, read, shared))
  let around: DocumentContext
  try {
    around = await value
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error), reads }
  }
  return lintedIn(document, around, shared.partChecks)
}
