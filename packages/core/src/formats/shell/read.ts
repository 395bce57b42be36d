import type { Dialect } from '../../languages/shell/scope.js'
import { dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source } from '../../types.js'
import { readScript } from './script.js'

const POSIX_SHELL = /^#![^\n]*[/ \t](?:da|a)?sh(?:[ \t]|\r?\n|$)/

/** Plain `sh` expands fewer things than bash; without a first line a script is taken for bash's. */
const dialectOf = (text: string): Dialect => (POSIX_SHELL.test(text.slice(0, 256)) ? 'sh' : 'bash')

/** Lists what a shell script mounts. */
export function readShell(source: Source, context: Context): Reading {
  const script = {
    text: traceSource(source),
    dialect: dialectOf(source.text),
    format: 'shell',
    path: source.path,
    folder: dirname(source.path),
  } as const
  return readScript(script, context)
}
