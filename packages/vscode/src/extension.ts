import { PROJECT_MOVE, type ProjectMoveParams, type ProjectMoveResult } from '@mount-lint/language-server/protocol'
import { commands, StatusBarAlignment, window, workspace, type ExtensionContext, type StatusBarItem } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { distinctMoves, hintFor, terminalFor } from './moves.js'
import { serverModule } from './server-module.js'
import { statusOf } from './status.js'

const MOVE_PROJECT = 'mount-lint.moveProject'

/** Starts the language server, and shows in the status bar whether the workspace is on a Windows drive. */
export async function activate({ extensionPath, subscriptions }: ExtensionContext): Promise<void> {
  const client = clientFor(extensionPath)
  const status = window.createStatusBarItem(MOVE_PROJECT, StatusBarAlignment.Left)
  status.command = MOVE_PROJECT
  const update = (): Promise<void> => showStatus(status, client)
  subscriptions.push(
    client,
    status,
    commands.registerCommand(MOVE_PROJECT, () => moveProject(client)),
    workspace.onDidChangeWorkspaceFolders(update),
  )
  await client.start()
  await update()
}

/** The server decides by name, language and content which documents it lints. */
const clientFor = (extensionPath: string): LanguageClient =>
  new LanguageClient(
    'mount-lint',
    'Mount Lint',
    { ...serverModule(extensionPath), transport: TransportKind.stdio },
    { documentSelector: [{ scheme: 'file' }, { scheme: 'untitled' }] },
  )

async function movesOf(client: LanguageClient): Promise<ProjectMoveResult[]> {
  const { workspaceFolders = [] } = workspace
  const asked = workspaceFolders.map(({ uri }) => {
    const params: ProjectMoveParams = { folder: client.code2ProtocolConverter.asUri(uri) }
    return client.sendRequest<ProjectMoveResult | null>(PROJECT_MOVE, params)
  })
  return distinctMoves(await Promise.all(asked))
}

async function showStatus(item: StatusBarItem, client: LanguageClient): Promise<void> {
  const status = statusOf(await movesOf(client))
  if (!status) {
    item.hide()
    return
  }
  Object.assign(item, status)
  item.show()
}

async function moveProject(client: LanguageClient): Promise<void> {
  const moves = await movesOf(client)
  const move = moves.length > 1 ? await picked(moves) : moves[0]
  if (move) openTerminal(move)
  else if (moves.length === 0) void window.showInformationMessage('This project is not on a Windows drive.')
}

async function picked(moves: readonly ProjectMoveResult[]): Promise<ProjectMoveResult | undefined> {
  const items = moves.map((move) => ({ label: move.windowsPath, description: move.moveTo, move }))
  return (await window.showQuickPick(items, { placeHolder: 'Which project moves?' }))?.move
}

function openTerminal(move: ProjectMoveResult): void {
  const { text, ...options } = terminalFor(move)
  const terminal = window.createTerminal(options)
  terminal.show()
  terminal.sendText(text, false)
  void window.showInformationMessage(hintFor(move))
}
