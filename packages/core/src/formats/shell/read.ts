import type { Dialect } from '../../languages/shell/invocations.js'
import { dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source } from '../../types.js'
import { readScript } from './script.js'

const POSIX_SHELL = /^#![^\n]*[/ \t](?:da|a)?sh(?:[ \t]|\r?\n|$)/
const KSH = /^#![^\n]*[/ \t](?:m|pd|o)?ksh(?:93)?(?:[ \t]|\r?\n|$)/
const ZSH = /^#![^\n]*[/ \t]zsh(?:[ \t]|\r?\n|$)/
const BATS = /^#![^\n]*[/ \t]bats(?:[ \t]|\r?\n|$)/

/** Interpreters of other languages, whatever the name of the file. */
const OTHER =
  /^#![^\n]*[/ \t](?:fish|t?csh|nu|elvish|xonsh|pwsh|python[\d.]*|perl|ruby|php|node|bun|deno|lua|Rscript|osascript|tclsh|expect|awk)(?:[ \t\r\n]|$)/

const ZSH_NAME = /\.(?:zsh|zshrc|zshenv|zprofile|zlogin)$/
const KSH_NAME = /\.(?:ksh|kshrc|mkshrc)$/

/** Plain `sh` has fewer expansions than bash; scripts without a first line are read as bash. */
function dialectOf({ path, text }: Source): Dialect {
  const start = text.slice(0, 256)
  if (POSIX_SHELL.test(start)) return 'sh'
  if (KSH.test(start) || (KSH_NAME.test(path) && !start.startsWith('#!'))) return 'ksh'
  if (ZSH.test(start) || (ZSH_NAME.test(path) && !start.startsWith('#!'))) return 'zsh'
  return BATS.test(start) || path.endsWith('.bats') ? 'bats' : 'bash'
}

/** Lists the mounts of a shell script. */
export function read(source: Source, context: Context): Reading {
  if (OTHER.test(source.text.slice(0, 256))) return { mounts: [], problems: [], uses: [] }
  const script = {
    text: traceSource(source),
    dialect: dialectOf(source),
    format: 'shell',
    path: source.path,
    folder: dirname(source.path),
  } as const
  return readScript(script, context)
}
