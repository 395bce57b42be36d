import type { ClientCapabilities } from 'vscode-languageserver'

/** What the editor can do. */
export interface Client {
  /** It asks for diagnostics, so that none must be sent. */
  readonly pulls: boolean
  readonly refreshesDiagnostics: boolean
  readonly showsRelated: boolean
  readonly showsDocuments: boolean
  readonly givesConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly changesFolders: boolean
  readonly watchesFiles: boolean
  /** It applies edits of several documents, each with its version. */
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
