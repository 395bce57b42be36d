import { inspect } from 'node:util'
import { setImmediate } from 'node:timers/promises'
import type { CancellationToken, Connection, Diagnostic, InitializeParams } from 'vscode-languageserver'
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { analysesOf } from './analyses.js'
import type { Analysis, Outcome } from './analysis.js'
import { clientOf, type Client } from './client.js'
import { configurationOf, type Configuration } from './configuration.js'
import { diagnosticsOf } from './diagnostics.js'
import type { Host } from './host.js'
import { positionsOf, type Positions } from './positions.js'
import { publisherOf } from './publisher.js'
import { workspaceOf, type OpenDocuments, type Workspace } from './workspace.js'

/** An analysed document, for requests about it. */
export interface Subject {
  readonly analysis: Analysis
  readonly positions: Positions
}

/** The state of the server between `initialize` and `exit`. */
export interface Session {
  readonly client: Client
  readonly workspace: Workspace
  readonly configuration: Configuration
  readonly diagnose: (uri: string) => Promise<Diagnostic[]>
  readonly subjectOf: (uri: string) => Promise<Subject | undefined>
  /** Number of times that documents were opened or edited. */
  readonly changes: () => number
  /** Call when a document is opened or edited. */
  readonly changed: (uri: string) => void
  readonly closed: (uri: string) => void
  /** Call when files on the disk or settings change. */
  readonly allChanged: () => void
}

/** The inputs of a session. */
export interface SessionContext {
  readonly connection: Connection
  readonly documents: OpenDocuments
  readonly host: Host
}

/** One turn of the event loop reads one message. */
const QUIET_TURNS = 2

/**
 * Reads all messages that have arrived before work starts, so that a burst of changes is analysed once, in its last
 * state. Throws if one of them cancels the request.
 */
export async function readArrived(token: CancellationToken, { changes }: Pick<Session, 'changes'>): Promise<void> {
  let seen = changes()
  for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
    await setImmediate()
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    if (changes() !== seen) quiet = -1
    seen = changes()
  }
}

/** Runs work whose result nobody awaits; a request that the editor refuses must not end the server. */
export const logFailure = (work: Promise<unknown>, { console }: Connection): Promise<void> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      console.error(`please report this: ${inspect(error)}`)
    },
  )

export function sessionOf(params: InitializeParams, { connection, documents, host }: SessionContext): Session {
  const client = clientOf(params.capabilities)
  const workspace = workspaceOf(documents)
  const configuration = configurationOf(client, connection, params.initializationOptions)
  const analyses = analysesOf(documents, { host, workspace, settingsOf: configuration.of })
  const diagnose = async (uri: string): Promise<Diagnostic[]> =>
    diagnosticsOf(uri, await analyses.of(uri), { client, workspace })
  const publish = async (uri: string) => connection.sendDiagnostics({ uri, diagnostics: await diagnose(uri) })
  const { schedule, cancel } = publisherOf((uri) => logFailure(publish(uri), connection))
  /** Editors that pull diagnostics update the edited document, but not the documents that depend on it. */
  const renew = (uris: readonly string[], others: readonly string[]): void => {
    if (!client.pulls) for (const uri of [...uris, ...others]) schedule(uri)
    else if (others.length > 0 && client.refreshesDiagnostics)
      void logFailure(connection.languages.diagnostics.refresh(), connection)
  }
  return {
    client,
    workspace,
    configuration,
    diagnose,
    subjectOf: async (uri) => subjectOf(uri, await analyses.of(uri), workspace),
    changes: analyses.changes,
    changed: (uri) => {
      renew([uri], analyses.changed(uri))
    },
    closed: (uri) => {
      cancel(uri)
      const others = analyses.changed(uri)
      if (!client.pulls) void logFailure(connection.sendDiagnostics({ uri, diagnostics: [] }), connection)
      renew([], others)
    },
    allChanged: () => {
      analyses.forgetAll()
      renew(
        [],
        documents.all().map(({ uri }) => uri),
      )
    },
  }
}

const subjectOf = (uri: string, outcome: Outcome, workspace: Workspace): Subject | undefined =>
  outcome.kind === 'linted' ? { analysis: outcome, positions: positionsOf(outcome, uri, workspace) } : undefined
