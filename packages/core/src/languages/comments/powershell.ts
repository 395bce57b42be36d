import type { Comment } from './comment.js'

/** Unclosed strings and comments extend to the end. */
const PIECE =
  /@"[ \t]*\r?\n[^]*?(?:\n"@|$)|@'[ \t]*\r?\n[^]*?(?:\n'@|$)|"[^"`]*(?:`[^][^"`]*)*(?:"|$)|'[^']*(?:'|$)|<#(?<block>[^]*?)(?:#>|$)|#(?<line>[^\r\n]*)|`[^]|[^\s"'`<@#;(){}|&,][^\s"'`;(){}|&,]*/g

/** The comments of a PowerShell script: `#` where a word may start, and `<# #>`. */
export function powershellComments(text: string): Comment[] {
  return [...text.matchAll(PIECE)].flatMap(({ 0: match, index, groups = {} }) => {
    const said = groups.block ?? groups.line
    return said === undefined ? [] : [{ range: [index, index + match.length], text: said } as const]
  })
}
