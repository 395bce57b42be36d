import { isUtf8 } from 'node:buffer'
import { closeSync, constants, lstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { platform } from 'node:process'

/** Why a file cannot be read. */
export type ReadFailure =
  | 'missing'
  | 'dangling-link'
  | 'link-loop'
  | 'link-outside'
  | 'directory'
  | 'not-a-file'
  | 'denied'
  | 'not-utf8'
  | 'too-large'
  | 'other'

export type ReadResult =
  | { readonly ok: true; readonly text: string }
  /** `detail` is the message of the system for `other`. */
  | { readonly ok: false; readonly failure: ReadFailure; readonly detail: string }

/** Parsers need a multiple of a file's size as memory. */
const MAX_BYTES = 64 * 1024 * 1024

/** Whether the target of a link may be read. */
export type MayFollow = (path: string) => boolean

const ALL: MayFollow = () => true

/** Reads a text file without its byte order mark: UTF-8, or UTF-16 with a byte order mark. */
export function readText(path: string, mayFollow: MayFollow = ALL): ReadResult {
  try {
    const text = textOfSmall(path)
    if (text !== undefined) return { ok: true, text: withoutMark(text) }
    const failure = failureOfKind(path, mayFollow)
    return failure ? fail(failure) : decode(readFileSync(path))
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Reads a file as UTF-8 without its byte order mark; invalid bytes, such as those of UTF-16, become U+FFFD. */
export function readUtf8(path: string): ReadResult {
  try {
    const failure = failureOfKind(path, ALL)
    return failure ? fail(failure) : { ok: true, text: withoutMark(readFileSync(path, 'utf8')) }
  } catch (error) {
    return failureOf(error, path)
  }
}

/** The first `bytes` of a file with invalid bytes as U+FFFD, to guess the kind of the file. */
export function readHead(path: string, bytes: number, mayFollow: MayFollow = ALL): ReadResult {
  try {
    const failure = failureOfKind(path, mayFollow)
    if (failure) return fail(failure)
    const head = firstBytes(path, bytes)
    return { ok: true, text: textOf(head) }
  } catch (error) {
    return failureOf(error, path)
  }
}

/** Whether a file or folder is accessible; for missing files, this takes a third of the time of `existsSync`. */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

const fail = (failure: ReadFailure, detail = ''): Extract<ReadResult, { ok: false }> => ({ ok: false, failure, detail })

/** Represents invalid UTF-8, but may also occur in the file. */
const REPLACEMENT = '\uFFFD'

/** Follows no link and does not wait for the writer of a pipe; Windows has no such flags. */
const DIRECTLY = platform === 'win32' ? undefined : constants.O_NOFOLLOW | constants.O_NONBLOCK

const SMALL_BYTES = 64 * 1024

/** Shared by all reads, to avoid allocations. */
let shared: Buffer | undefined

/**
 * Reads a small UTF-8 file with few system calls, without checking its kind first; undefined for every other file,
 * including an empty one, since a pipe can look empty.
 */
function textOfSmall(path: string): string | undefined {
  const file = openDirectly(path)
  if (file === undefined) return undefined
  try {
    shared ??= Buffer.allocUnsafeSlow(SMALL_BYTES)
    const length = fill(shared, file)
    if (length === 0 || length === SMALL_BYTES) return undefined
    const text = shared.toString('utf8', 0, length)
    return text.includes(REPLACEMENT) ? undefined : text
  } finally {
    closeSync(file)
  }
}

function openDirectly(path: string): number | undefined {
  try {
    return DIRECTLY && openSync(path, DIRECTLY)
  } catch {
    return undefined
  }
}

/** The number of bytes read, at most the size of the buffer. */
function fill(memory: Buffer, file: number): number {
  try {
    // For a file, fewer bytes than requested are all bytes; a pipe, which may have more, has no positions and fails.
    return readSync(file, memory, 0, memory.length, 0)
  } catch {
    return 0
  }
}

/** A pipe without a writer would block forever. */
function failureOfKind(path: string, mayFollow: MayFollow): ReadFailure | undefined {
  const own = lstatSync(path)
  const stats = own.isSymbolicLink() ? statSync(path) : own
  if (stats !== own && !mayFollow(path)) return 'link-outside'
  if (stats.isDirectory()) return 'directory'
  if (!stats.isFile()) return 'not-a-file'
  return stats.size > MAX_BYTES ? 'too-large' : undefined
}

function decode(bytes: Buffer): ReadResult {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-8') return decodeUtf16(bytes, encoding)
  return isUtf8(bytes) ? { ok: true, text: withoutMark(bytes.toString('utf8')) } : fail('not-utf8')
}

/** Decodes invalid bytes as U+FFFD. */
function textOf(bytes: Buffer): string {
  const encoding = encodingOf(bytes)
  return encoding === 'utf-8' ? withoutMark(bytes.toString('utf8')) : new TextDecoder(encoding).decode(bytes)
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)

function decodeUtf16(bytes: Buffer, encoding: string): ReadResult {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return fail('not-utf8')
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function firstBytes(path: string, bytes: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.allocUnsafe(bytes)
    return head.subarray(0, readSync(file, head, 0, bytes, 0))
  } finally {
    closeSync(file)
  }
}

/** The failure that an error of the file system means for a path. */
export function failureOf(error: unknown, path: string): Extract<ReadResult, { ok: false }> {
  return fail(kindOf(error, path), error instanceof Error ? error.message : '')
}

function kindOf(error: unknown, path: string): ReadFailure {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return isLink(path) ? 'dangling-link' : 'missing'
    case 'ENOTDIR':
      return 'missing'
    case 'ELOOP':
      return 'link-loop'
    case 'EISDIR':
      return 'directory'
    case 'EACCES':
    case 'EPERM':
      return 'denied'
    default:
      return 'other'
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
