import { read as readCompose } from '../../../src/formats/compose/read.js'
import { display } from '../../../src/traced-text.js'
import type { Context, Mount, Reading } from '../../../src/types.js'

/** Files by path. */
export type Files = Readonly<Record<string, string>>

export const contextOf = (files: Files): Context => ({ read: (path) => files[path] })

/** Reads the first of the files among the others. */
export function readFiles(files: Files): Reading {
  const [path = '', text = ''] = Object.entries(files)[0] ?? []
  return readCompose({ path, text }, contextOf(files))
}

export const readText = (text: string): Reading => readFiles({ 'compose.yaml': text })

/** A mount in a line: `web bind ./data -> /data ro`. */
function row({ service = '-', type, source, target, readOnly }: Mount): string {
  const from = source ? `${display(source)} -> ` : ''
  return `${service} ${type} ${from}${target ? display(target) : '-'}${readOnly ? ' ro' : ''}`
}

export const rows = ({ mounts }: Reading): string[] => mounts.map(row)

/** A file with one service that has these volumes. */
export const withVolumes = (...lines: readonly string[]): string =>
  ['services:', '  web:', '    image: nginx', '    volumes:', ...lines.map((line) => `      ${line}`), ''].join('\n')
