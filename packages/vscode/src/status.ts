import type { ProjectMoveResult } from '@mount-lint/language-server/protocol'

/** The text and the tooltip of the status bar item. */
export interface Status {
  readonly text: string
  readonly tooltip: string
}

const driveOf = ({ windowsPath }: ProjectMoveResult): string => /^[A-Za-z]:/.exec(windowsPath)?.[0] ?? 'a share'

/** The status of a workspace with projects on Windows drives; undefined if there is none. */
export function statusOf(moves: readonly ProjectMoveResult[]): Status | undefined {
  if (moves.length === 0) return undefined
  const drives = [...new Set(moves.map(driveOf))].join(', ')
  const lines = moves.map(({ windowsPath, moveTo }) => `${windowsPath} (click to move it to ${moveTo})`)
  const tooltip = ['Containers access files on a Windows drive slowly and miss their changes:', ...lines].join('\n')
  return { text: `$(warning) Project on ${drives}`, tooltip }
}
