import { formats } from '@mount-lint/core/formats'
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver'
import type { Client } from './client.js'
import { FIX_ALL } from './code-actions.js'
import { Commands } from './commands.js'
import { SOURCE } from './diagnostics.js'

/** The capabilities of the server. */
export const initializeResult = (version: string): InitializeResult => ({
  serverInfo: { name: SOURCE, version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    hoverProvider: true,
    documentLinkProvider: { resolveProvider: false },
    executeCommandProvider: { commands: Object.values(Commands) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
})

/** Config files, and files without a known format that others read. */
const OTHER_FILES = ['**/mount-lint.config.{jsonc,json,yaml,yml}', '**/package.json', '**/.env', '**/*.env']

const watchedGlobs = (): string[] => [
  ...new Set([...OTHER_FILES, ...formats.flatMap(({ globs, asks = [] }) => [...globs, ...asks])]),
]

/** Asks the editor to report changed settings, and saved or deleted files that diagnostics may depend on. */
export async function registerFor(client: Client, connection: Connection): Promise<void> {
  if (client.registersConfiguration)
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SOURCE })
  if (!client.watchesFiles) return
  const watchers = watchedGlobs().map((globPattern) => ({ globPattern }))
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
}
