import type { Log } from './log.js'

/** What a walk lists, and what it reports. */
export interface Walk {
  /** Whether to list files that git ignores. */
  readonly ignored: 'skip' | 'list'
  readonly log: Log
  /** Whether to list a file, by its full path; filtering early saves memory. */
  readonly isWanted: (full: string) => boolean
  /** Whether a folder, by its full path, may contain such files; git lists all folders anyway. */
  readonly isSearched?: (full: string) => boolean
  /** Called with the full path of every symbolic link. */
  readonly onLink: (full: string) => void
  /** Called with the full path of every folder that cannot be read, and the reason. */
  readonly onUnreadable: (folder: string, message: string) => void
}
