import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ExecuteCommandParams,
  type Location,
} from 'vscode-languageserver'

/** The commands of code actions. */
export const Commands = {
  /** Shows a place in the editor: one `Location`. */
  open: 'mount-lint.open',
  /** Shows shell commands: the arguments are strings, which are also the result. */
  showMoves: 'mount-lint.showMoveCommands',
} as const

const isLocation = (value: unknown): value is Location =>
  typeof value === 'object' &&
  value !== null &&
  'uri' in value &&
  typeof value.uri === 'string' &&
  'range' in value &&
  typeof value.range === 'object'

async function open({ window }: Connection, [place]: readonly unknown[]): Promise<void> {
  if (isLocation(place)) await window.showDocument({ uri: place.uri, selection: place.range, takeFocus: true })
}

async function showMoves(connection: Connection, given: readonly unknown[]): Promise<readonly string[]> {
  const commands = given.filter((one) => typeof one === 'string')
  await connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: commands.join('\n'),
  })
  return commands
}

/** Runs a command of a code action; unknown commands do nothing. */
export async function execute(params: ExecuteCommandParams, connection: Connection): Promise<unknown> {
  const { command, arguments: given = [] } = params
  if (command === Commands.open) await open(connection, given)
  return command === Commands.showMoves ? showMoves(connection, given) : null
}
