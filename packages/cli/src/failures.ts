import type { ReadFailure } from '@mount-lint/core/node'

/** An input that could not be read, and why, in words. */
export interface Failure {
  readonly path: string
  readonly message: string
}

/** Of a link in a repository, which anybody may have made. */
export const LEADS_OUTSIDE = 'is a link that leads out of the project, so it is not read'

const WORDS: Readonly<Record<Exclude<ReadFailure, 'other'>, string>> = {
  missing: 'no such file or folder',
  'dangling-link': 'is a link to a file that does not exist',
  'link-loop': 'is a link that leads to itself',
  directory: 'is a folder, not a file',
  'not-a-file': 'is not a regular file',
  denied: 'permission denied',
  'not-utf8': 'is not valid UTF-8 (UTF-16 needs a byte order mark)',
  'too-large': 'is too large to lint',
}

export function describeFailure(failure: ReadFailure, detail: string): string {
  return failure === 'other' ? `can't be read: ${detail}` : WORDS[failure]
}

export const UNDECODABLE_NAME = 'its name is not valid UTF-8'

/** Node.js shows bytes of a name that are not UTF-8 as U+FFFD, and can't open the file by that name. */
export const hasUndecodableName = (path: string): boolean => path.includes('\uFFFD')
