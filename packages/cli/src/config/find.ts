import { basename, dirname, sep } from 'node:path'
import { isLinkOutside, isThere, readText, type ReadResult } from '@mount-lint/core/node'

/** In the order in which they count where a folder has several. */
export const CONFIG_NAMES = [
  'mount-lint.config.jsonc',
  'mount-lint.config.json',
  'mount-lint.config.yaml',
  'mount-lint.config.yml',
] as const

/** The key of package.json that holds a config. */
export const MANIFEST_KEY = 'mount-lint'

const NAMES = new Set<string>([...CONFIG_NAMES, 'package.json'])

/** The files that may be configs, by full path: on the disk, or as an editor has them. */
export interface ConfigFiles {
  readonly isThere: (full: string) => boolean
  readonly read: (full: string) => ReadResult
}

export const SAVED_FILES: ConfigFiles = { isThere, read: readText }

/** Whether a file may hold a config by its name. */
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
  // Faster than `join`, for there are many folders, and most have none of these files.
  const start = folder.endsWith(sep) ? folder : folder + sep
  const own = CONFIG_NAMES.map((name) => start + name).find(files.isThere)
  if (own !== undefined) return own
  const manifest = `${start}package.json`
  // An error for each folder that has none would cost more than this.
  return files.isThere(manifest) && hasConfig(manifest, files) ? manifest : undefined
}

/** Finds the nearest config file of a folder, in it or above it; looks into each folder once. */
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
