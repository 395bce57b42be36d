import type { Log } from './log.js'

/** What a walk through a folder lists, and what it reports. */
export interface Walk {
  /** Also what git ignores. */
  readonly ignored: 'skip' | 'list'
  readonly log: Log
  /** Whether a file, by its full path, is to be among the result; most are not, and a list of all takes memory. */
  readonly isWanted: (full: string) => boolean
  /** Whether a folder, by its full path, may hold such files; git lists all folders whatever the answer. */
  readonly isSearched?: (full: string) => boolean
  /** Called with the full path of every symbolic link. */
  readonly onLink: (full: string) => void
  /** Called with the full path of every folder that cannot be read, and the reason. */
  readonly onUnreadable: (folder: string, message: string) => void
}
