import { readFileSync } from 'node:fs'

/** The version in the package's own package.json, which lies above both the sources and the bundle. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
