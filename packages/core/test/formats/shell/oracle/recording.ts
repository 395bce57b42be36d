import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Seen } from './compare.js'

/** A generated script and the volume specifications that bash hands to engines in any of its runs. */
export interface Recorded {
  readonly script: string
  readonly seen: Seen
}

const FILE = fileURLToPath(new URL('recording.json', import.meta.url))

// An array of a fixed shape that only writeRecording writes.
export const readRecording = (): readonly Recorded[] => JSON.parse(readFileSync(FILE, 'utf8')) as readonly Recorded[]

export const writeRecording = (recorded: readonly Recorded[]): void => {
  writeFileSync(FILE, JSON.stringify(recorded, undefined, 2) + '\n')
}
