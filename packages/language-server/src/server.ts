import { inspect } from 'node:util'
import {
  createConnection,
  ProposedFeatures,
  ResponseError,
  TextDocuments,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { initializeResult, registerFor } from './capabilities.js'
import { codeActions } from './code-actions.js'
import { execute } from './commands.js'
import type { Host } from './host.js'
import { hoverIn } from './hover.js'
import { linksOf } from './links.js'
import { projectMove } from './project-move.js'
import { PROJECT_MOVE, type ProjectMoveParams } from './protocol.js'
import { logFailure, sessionOf, readArrived, type Session, type SessionContext } from './session.js'

/** The streams of the connection. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Serves one editor; the process ends with the connection. */
export function startServer({ input, output }: Streams, host: Host): void {
  const connection = createConnection(ProposedFeatures.all, input, output)
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize((params) => {
    const around = { connection, documents, host }
    const session = sessionOf(params, around)
    session.workspace.changeFolders(foldersIn(params), [])
    documents.onDidChangeContent(({ document }) => {
      session.changed(document.uri)
    })
    documents.onDidClose(({ document }) => {
      session.closed(document.uri)
    })
    // Otherwise the library registers for folders, which the result of `initialize` already declares.
    connection.onInitialized(() => {
      followChanges(session, around)
      void logFailure(registerFor(session.client, connection), connection)
    })
    answerRequests(session, around)
    return initializeResult(host.version)
  })
  documents.listen(connection)
  connection.listen()
}

interface Folders {
  readonly workspaceFolders?: readonly { readonly uri: string }[] | null
  readonly rootUri?: unknown
}

/** The only folder of editors without support for several folders. */
function foldersIn({ workspaceFolders, rootUri }: Folders): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri)
  return typeof rootUri === 'string' ? [rootUri] : []
}

/** Handles changes outside the open documents: files on the disk, settings and folders. */
function followChanges(session: Session, { connection }: SessionContext): void {
  connection.onDidChangeWatchedFiles(() => {
    session.allChanged()
  })
  connection.onDidChangeConfiguration(({ settings }) => {
    session.configuration.changed(settings)
    session.allChanged()
  })
  if (!session.client.changesFolders) return
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    session.workspace.changeFolders(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    )
    session.allChanged()
  })
}

function answerRequests(session: Session, context: SessionContext): void {
  const { connection, documents, host } = context
  const around: Answering = { session, connection }
  const versionOf = (uri: string): number | null => documents.get(uri)?.version ?? null
  connection.languages.diagnostics.on(
    answering(around, async ({ textDocument }) => ({
      kind: 'full' as const,
      items: await session.diagnose(textDocument.uri),
    })),
  )
  connection.onCodeAction(
    answering(around, async (params) => {
      const subject = await session.subjectOf(params.textDocument.uri)
      return subject ? codeActions(params, { ...session, ...subject, host, versionOf }) : []
    }),
  )
  connection.onHover(answering(around, (params) => hoverIn(params, { ...session, documents })))
  connection.onDocumentLinks(
    answering(around, async ({ textDocument }) => {
      const subject = await session.subjectOf(textDocument.uri)
      return subject ? linksOf({ ...session, ...subject }) : []
    }),
  )
  connection.onExecuteCommand(answering(around, (params) => execute(params, connection)))
  connection.onRequest(
    PROJECT_MOVE,
    answering(around, (params: ProjectMoveParams) => projectMove(params, { ...session, host })),
  )
}

/** The request handlers. */
interface Answering {
  readonly session: Session
  readonly connection: Connection
}

/** A failed request is logged and answered with an error; the server continues. */
function answering<Params, Result>(
  { session, connection }: Answering,
  answer: (params: Params) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    try {
      await readArrived(token, session)
      return await answer(params)
    } catch (error) {
      if (!(error instanceof ResponseError)) connection.console.error(`please report this: ${inspect(error)}`)
      throw error
    }
  }
}
