import { basename, dirname, sep } from 'node:path'
import { isLinkOutside, isThere, readText, type ReadResult } from '@mount-lint/core/node'

/** In order of precedence within a folder. */
export const CONFIG_NAMES = [
  'mount-lint.config.jsonc',
  'mount-lint.config.json',
  'mount-lint.config.yaml',
  'mount-lint.config.yml',
] as const

/** The key of package.json that holds a config. */
export const MANIFEST_KEY = 'mount-lint'

const NAMES = new Set<string>([...CONFIG_NAMES, 'package.json'])

/** Checks for config files by full path, on the disk or in an editor. */
export interface ConfigFiles {
  readonly isThere: (full: string) => boolean
  readonly read: (full: string) => ReadResult
}

export const SAVED_FILES: ConfigFiles = { isThere, read: readText }

/** Whether a file may be a config, judging by its name. */
export const mayBeConfig = (full: string): boolean => NAMES.has(basename(full))

function hasConfig(manifest: string, { read }: ConfigFiles): boolean {
  const result = isLinkOutside(manifest) ? undefined : read(manifest)
  if (!result?.ok) return false
  const { text } = result
  try {
    if (!text.includes(`"${MANIFEST_KEY}"`)) return false
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && MANIFEST_KEY in value
  } catch {
    return false
  }
}

function configIn(folder: string, files: ConfigFiles): string | undefined {
  // Faster than `join`: there are many folders, and most have no config.
  const start = folder.endsWith(sep) ? folder : folder + sep
  const own = CONFIG_NAMES.map((name) => start + name).find(files.isThere)
  if (own !== undefined) return own
  const manifest = `${start}package.json`
  // `lstat` would be slower: it creates an error for each missing file.
  return files.isThere(manifest) && hasConfig(manifest, files) ? manifest : undefined
}

/** Finds the nearest config file in a folder or above it; each folder is searched once. */
export function configFinder(files: ConfigFiles): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder)
    const parent = dirname(folder)
    const found = configIn(folder, files) ?? (parent === folder ? undefined : find(parent))
    known.set(folder, found)
    return found
  }
  return find
}
