import type { ReadFailure } from '@mount-lint/core/node'

/** An input that could not be read, and the reason as a message. */
export interface Failure {
  readonly path: string
  readonly message: string
}

/** For symbolic links, which a repository may contain. */
export const LEADS_OUTSIDE = 'symbolic link to a file outside the project, which is not read'

const WORDS: Readonly<Record<Exclude<ReadFailure, 'other'>, string>> = {
  missing: 'no such file or folder',
  'dangling-link': 'symbolic link to a file that does not exist',
  'link-loop': 'symbolic link to itself',
  'link-outside': LEADS_OUTSIDE,
  directory: 'a folder, not a file',
  'not-a-file': 'not a regular file',
  denied: 'permission denied',
  'not-utf8': 'not valid UTF-8; save it as UTF-8, or as UTF-16 with a byte order mark',
  'too-large': 'too large to lint',
}

export function describeFailure(failure: ReadFailure, detail: string): string {
  return failure === 'other' ? `cannot be read: ${detail}` : WORDS[failure]
}

export const UNDECODABLE_NAME = 'the file name is not valid UTF-8'

/** Node.js decodes invalid bytes of a file name as U+FFFD and cannot open the file by that name. */
export const hasUndecodableName = (path: string): boolean => path.includes('\uFFFD')
