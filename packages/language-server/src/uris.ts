import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The operating system of the paths; tests choose either. */
interface UriOptions {
  readonly windows: boolean
}

const HERE: UriOptions = { windows: process.platform === 'win32' }

/** The full path of a URI, with an upper-case drive letter; undefined if it is not on the disk. */
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

/** The decoded last segment of a URI of any scheme, for a document that is not on the disk. */
export function nameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
