import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The system whose paths URIs stand for; a test chooses the other one. */
interface UriOptions {
  readonly windows: boolean
}

const HERE: UriOptions = { windows: process.platform === 'win32' }

/** The full path that a URI stands for, with a capital drive letter; undefined for what is not on the disk. */
export function pathOf(uri: string, options: UriOptions = HERE): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri, options).replace(/^[a-z](?=:)/, (letter) => letter.toUpperCase())
  } catch {
    return undefined
  }
}

/** The URI of a full path. */
export const uriOf = (full: string, options: UriOptions = HERE): string => pathToFileURL(full, options).href

/** The last part of a URI of any scheme, decoded, for a document that is not on the disk. */
export function nameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
