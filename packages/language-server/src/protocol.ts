/** Asks whether the project of a workspace folder is on a Windows drive. */
export const PROJECT_MOVE = 'mount-lint/projectMove'

export interface ProjectMoveParams {
  /** URI of the workspace folder. */
  readonly folder: string
}

/** How to move the project; the result is null if it is not on a drive of this machine. */
export interface ProjectMoveResult {
  readonly windowsPath: string
  /** A folder below the Linux home: `~/code/app`. */
  readonly moveTo: string
  /** What the command does and requires; a sentence without its full stop. */
  readonly intent: string
  /** For a POSIX shell. */
  readonly command: string
  /** The shell to run it in: that of this machine, or that of WSL on Windows. */
  readonly shell: 'here' | 'wsl'
}
