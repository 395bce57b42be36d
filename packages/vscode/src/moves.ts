import type { ProjectMoveResult } from '@mount-lint/language-server/protocol'

/** The options of the terminal. */
export interface TerminalPlan {
  readonly name: string
  /** The default shell of the user if undefined. */
  readonly shellPath?: string
  /** Typed into the terminal; the user presses Enter. */
  readonly text: string
}

/** Lists each project once, because several workspace folders can belong to one project. */
export function distinctMoves(answers: readonly (ProjectMoveResult | null)[]): ProjectMoveResult[] {
  const moves = answers.filter((answer) => answer !== null)
  return [...new Map(moves.map((move) => [move.windowsPath, move])).values()]
}

/** Opens the moved project in VS Code. */
export const terminalFor = ({ command, shell }: ProjectMoveResult): TerminalPlan => ({
  name: 'Move into WSL',
  ...(shell === 'wsl' ? { shellPath: 'wsl.exe' } : {}),
  text: `${command} && code .`,
})

/** The notification next to the terminal. */
export const hintFor = ({ intent }: ProjectMoveResult): string => `${intent}: press Enter in the terminal.`
