import type { ProjectMoveResult } from '@mount-lint/language-server/protocol'

/** What a terminal is opened with. */
export interface TerminalPlan {
  readonly name: string
  /** The user's usual shell if there is none. */
  readonly shellPath?: string
  /** Typed for the user, who runs it. */
  readonly text: string
}

/** Each project once: several workspace folders may be parts of one. */
export function distinctMoves(answers: readonly (ProjectMoveResult | null)[]): ProjectMoveResult[] {
  const moves = answers.filter((answer) => answer !== null)
  return [...new Map(moves.map((move) => [move.windowsPath, move])).values()]
}

/** Where the command leads, VS Code opens the project. */
export const terminalFor = ({ command, shell }: ProjectMoveResult): TerminalPlan => ({
  name: 'Move into WSL',
  ...(shell === 'wsl' ? { shellPath: 'wsl.exe' } : {}),
  text: `${command} && code .`,
})

/** What the user reads beside the terminal. */
export const hintFor = ({ intent }: ProjectMoveResult): string => `${intent}: press Enter in the terminal.`
