import process from 'node:process'
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

// A language server that tracks the documents and reports nothing.
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
  },
}))
connection.languages.diagnostics.on(({ textDocument }) => {
  documents.get(textDocument.uri)?.getText()
  return { kind: 'full', items: [] }
})
documents.listen(connection)
connection.listen()
