import { readFileSync } from 'node:fs'

/** The version in the package's package.json, which is in a parent folder of the sources and of the bundle. */
export function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
