import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { startServer, type Host } from '@mount-lint/language-server'
import { onTestFinished } from 'vitest'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node'
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  DocumentLink,
  Hover,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { hostFor } from '../../src/lsp.js'
import { parseArguments } from '../../src/arguments.js'
import type { Machine } from '@mount-lint/core'
import { folderWith, machineAt, type Content } from '../sandbox.js'

/** The properties of a simulated editor. */
interface EditorOptions {
  readonly capabilities?: ClientCapabilities
  /** The answers to `workspace/configuration`. */
  readonly configuration?: unknown
  readonly machineIn?: (folder: string) => Machine
  /** Replacements for functions of the command line. */
  readonly hostOf?: (host: Host) => Host
  /** Paths of the workspace folders in the sandbox. */
  readonly folders?: readonly string[]
}

/** An editor that pulls diagnostics and supports every used capability. */
export const PULLING: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { relatedInformation: true }, publishDiagnostics: { relatedInformation: true } },
  window: { showDocument: { support: true } },
}

/** An older editor that receives published diagnostics and has no document versions. */
export const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } }

function optionsOf(args: readonly string[]) {
  const parsed = parseArguments(args)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.options
}

/** The client side of the protocol, with a server in the same process. */
function connect({ machineIn = machineAt, hostOf = (host) => host }: EditorOptions): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()]
  const host = hostOf(hostFor({ options: optionsOf(['--lsp']), machineIn, version: '1.2.3' }))
  startServer({ input: toServer, output: toClient }, host)
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer))
  connection.listen()
  onTestFinished(() => {
    connection.dispose()
  })
  return connection
}

/** The requests of the server, and the diagnostics that it published. */
export interface Received {
  readonly registered: string[]
  readonly shown: unknown[]
  readonly messages: string[]
  readonly logged: string[]
  refreshes: number
}

function answerServer(connection: ProtocolConnection, received: Received, configuration: unknown): void {
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => configuration))
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    received.registered.push(...registrations.map(({ method }) => method))
    return null
  })
  connection.onRequest('workspace/diagnostic/refresh', () => {
    received.refreshes++
    return null
  })
  connection.onRequest('window/showDocument', (params) => {
    received.shown.push(params)
    return { success: true }
  })
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    received.messages.push(message)
  })
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    received.logged.push(message)
  })
}

/** Starts an editor with a temporary folder. */
export class Editor {
  readonly root: string
  readonly connection: ProtocolConnection
  readonly received: Received = { registered: [], shown: [], messages: [], logged: [], refreshes: 0 }
  readonly #options: EditorOptions
  readonly #documents = new Map<string, TextDocument>()
  readonly #sent = new Map<string, Diagnostic[]>()
  #arrived: (() => void) | undefined

  constructor(files: Readonly<Record<string, Content>>, options: EditorOptions = {}) {
    this.root = folderWith(files)
    this.#options = options
    this.connection = connect(options)
    answerServer(this.connection, this.received, options.configuration ?? null)
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#sent.set(uri, diagnostics)
        this.#arrived?.()
      },
    )
  }

  uri(path: string): string {
    return path.includes(':') ? path : pathToFileURL(join(this.root, path)).href
  }

  async start(): Promise<InitializeResult> {
    const { capabilities = PULLING, folders = ['.'] } = this.#options
    const workspaceFolders = folders.map((path) => ({ name: path, uri: this.uri(path) }))
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders,
    })
    await this.connection.sendNotification('initialized', {})
    return result
  }

  async open(path: string, text: string, languageId = 'plaintext'): Promise<void> {
    const uri = this.uri(path)
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    })
  }

  /** Edits a document; without a range, the whole text is replaced. */
  async change(path: string, changes: TextDocumentContentChangeEvent[], version?: number): Promise<void> {
    const document = this.#document(path)
    const next = version ?? document.version + 1
    TextDocument.update(document, changes, next)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: next },
      contentChanges: changes,
    })
  }

  async close(path: string): Promise<void> {
    this.#documents.delete(this.uri(path))
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } })
  }

  /** Reports a saved file, as an editor that watches files does. */
  async saved(path: string): Promise<void> {
    const changes = [{ uri: this.uri(path), type: 2 }]
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })
  }

  /** The text of a document, with all edits. */
  text(path: string): string {
    return this.#document(path).getText()
  }

  async diagnostics(path: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: this.uri(path) },
    })
    return report.items
  }

  /** The next published diagnostics of a document. */
  async sent(path: string): Promise<Diagnostic[]> {
    const uri = this.uri(path)
    while (!this.#sent.has(uri)) await new Promise<void>((resolve) => (this.#arrived = resolve))
    const diagnostics = this.#sent.get(uri) ?? []
    this.#sent.delete(uri)
    return diagnostics
  }

  async actions(path: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: this.uri(path) },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })
  }

  async hover(path: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uri(path) }, position })
  }

  async links(path: string): Promise<DocumentLink[]> {
    return this.connection.sendRequest('textDocument/documentLink', { textDocument: { uri: this.uri(path) } })
  }

  /** Runs an action: its edits of open documents, or its command. */
  async apply({ edit, command }: CodeAction): Promise<unknown> {
    if (edit) for (const [uri, edits] of editsIn(edit)) await this.#applyTo(uri, edits)
    return command && this.connection.sendRequest('workspace/executeCommand', command)
  }

  #document(path: string): TextDocument {
    const document = this.#documents.get(this.uri(path))
    if (!document) throw new Error(`${path} is not open`)
    return document
  }

  async #applyTo(uri: string, edits: TextEdit[]): Promise<void> {
    await this.change(uri, [{ text: TextDocument.applyEdits(this.#document(uri), edits) }])
  }
}

function editsIn({ changes = {}, documentChanges }: WorkspaceEdit): [uri: string, edits: TextEdit[]][] {
  if (!documentChanges) return Object.entries(changes)
  return documentChanges.flatMap((change) =>
    'edits' in change ? [[change.textDocument.uri, change.edits as TextEdit[]] as [string, TextEdit[]]] : [],
  )
}

export async function startEditor(
  files: Readonly<Record<string, Content>> = {},
  options: EditorOptions = {},
): Promise<Editor> {
  const editor = new Editor(files, options)
  await editor.start()
  return editor
}

/** A range on one line. */
export const onLine = (line: number, start: number, end: number): Range => ({
  start: { line, character: start },
  end: { line, character: end },
})
