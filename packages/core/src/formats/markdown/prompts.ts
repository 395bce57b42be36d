import type { Block, Line } from './blocks.js'

/** `$ `, `PS C:\x> `, `C:\x>`, `[me@pc x]$ ` and `me@pc:~$ ` at the start of a line; `#` is a comment in most fences. */
const OF_SHELL =
  /^[ \t>]*(?:[$%❯λ][ \t]|PS\b[^>\n]*>|[A-Za-z]:\\[^>\n]*>|(?:\([\w.-]+\)[ \t]*)?(?:\[[^\]\n]*\]|[\w.-]+@[^\s$#]*|(?:bash|sh)-[\d.]+|~[^\s$#]*)[ \t]?[$#][ \t])/

/** Also `> `, the prompt of a continued line. */
export const PROMPT = new RegExp(`${OF_SHELL.source}|^[ \\t>]*>[ \\t]`)

/** The text of a line behind its prompt. */
export const withoutPrompt = (line: string): string => line.replace(PROMPT, '')

/** A prompt at the start of a line, also that of root, or right before the command. */
const isPrompted = ({ text }: Line): boolean =>
  PROMPT.test(text) || /^[ \t]*#[ \t]|[$#%>❯➜✗λ][ \t]*(?:sudo[ \t]+)?(?:docker|podman|nerdctl)\b/.test(text)

/** Lines between blank ones. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}

/** The output of programs: lines without a prompt in a fence, or outside of fences in a paragraph, that shows prompts. */
export function outputIn({ language, lines }: Block): ReadonlySet<Line> {
  const groups = language === undefined ? paragraphsOf(lines) : [lines]
  const terminals = groups.filter((group) => group.some(({ text }) => OF_SHELL.test(text)))
  return new Set(terminals.flatMap((group) => group.filter((line) => !isPrompted(line))))
}
