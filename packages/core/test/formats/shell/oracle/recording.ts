import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Seen } from './completeness.js'

/** Generated scripts and what bash gave to engines when they ran. */
export interface Recording {
  readonly followed: readonly { readonly script: string; readonly seen: Seen }[]
  /** Specifications of Windows drives alone. */
  readonly whole: readonly { readonly script: string; readonly seen: readonly string[] }[]
}

const FILE = fileURLToPath(new URL('recording.json', import.meta.url))

// An object of a fixed shape that only writeRecording writes.
export const readRecording = (): Recording => JSON.parse(readFileSync(FILE, 'utf8')) as Recording

export const writeRecording = (recording: Recording): void => {
  writeFileSync(FILE, JSON.stringify(recording, undefined, 2) + '\n')
}
