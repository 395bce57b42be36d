import type { Edit } from '@mount-lint/core'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Client } from './client.js'
import type { Positions } from './positions.js'
import type { Analysis } from './analysis.js'
import type { Workspace } from './workspace.js'

/** The inputs of edits. */
export interface EditContext {
  readonly client: Pick<Client, 'takesDocumentChanges'>
  readonly workspace: Workspace
  readonly analysis: Analysis
  readonly positions: Positions
  readonly versionOf: (uri: string) => number | null
}

function byUri(edits: readonly Edit[], { positions }: EditContext): Map<string, TextEdit[]> {
  const groups = new Map<string, TextEdit[]>()
  for (const edit of edits) {
    const uri = positions.uriOf(edit.path)
    const textEdit = { range: positions.rangeOf(edit), newText: edit.text }
    groups.set(uri, [...(groups.get(uri) ?? []), textEdit])
  }
  return groups
}

/** Edits of several files, with the versions of open documents if the editor checks them. */
export function workspaceEdit(edits: readonly Edit[], around: EditContext): WorkspaceEdit {
  const groups = byUri(edits, around)
  if (!around.client.takesDocumentChanges) return { changes: Object.fromEntries(groups) }
  return {
    documentChanges: [...groups].map(([uri, edits]) => ({
      textDocument: { uri, version: around.versionOf(uri) },
      edits,
    })),
  }
}

/** Whether all edits are in files of the project; files outside are never changed. */
export const isInProject = (edits: readonly Edit[], { source, context }: Analysis): boolean =>
  edits.every(({ path }) => path === source.path || context.read(path) !== undefined)
