import type { ClientCapabilities } from 'vscode-languageserver'

/** The capabilities of the editor that matter here. */
export interface Client {
  /** The editor requests diagnostics, so the server must not publish them. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly showsRelated: boolean
  readonly showsDocuments: boolean
  readonly givesConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly changesFolders: boolean
  readonly watchesFiles: boolean
  /** The editor applies edits of several documents with versions. */
  readonly takesDocumentChanges: boolean
}

const workspaceParts = ({ workspace = {} }: ClientCapabilities) => ({
  refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
  givesConfiguration: workspace.configuration === true,
  registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
  changesFolders: workspace.workspaceFolders === true,
  watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
  takesDocumentChanges: workspace.workspaceEdit?.documentChanges === true,
})

const documentParts = ({ textDocument = {} }: ClientCapabilities) => ({
  pulls: textDocument.diagnostic !== undefined,
  showsRelated:
    textDocument.publishDiagnostics?.relatedInformation === true ||
    textDocument.diagnostic?.relatedInformation === true,
})

export const clientOf = (capabilities: ClientCapabilities): Client => ({
  ...workspaceParts(capabilities),
  ...documentParts(capabilities),
  showsDocuments: capabilities.window?.showDocument?.support === true,
})
