/** Where a command begins in a substitution, and what it begins with. */
const COMMAND =
  /(?:\$\((?!\()|`|[<>]\(|[|&;!\n]|(?<!\$)\{|\b(?:then|do|else)\b)\s*(?:\w+=(?:"[^"]*"|[^\s;|&]*)\s+)*(["'$\w./[~\\-][^\s;|&()`]*)([^;|&()`\n]*)/g

const SUBSTITUTION = /\$\((?!\()|`|[<>]\(/

/** What a command's name begins with; other text stands behind a quoted sign. */
const NAME = /^["'\\]?[$\w./~[-]/

/** A command as far as its text shows it. */
export interface WrittenCommand {
  readonly name: string
  readonly words: readonly string[]
  readonly text: string
}

/** The commands in the substitutions of a text, and perhaps more; what stands in them is not parsed. */
export function substitutedCommands(text: string): WrittenCommand[] {
  const start = text.search(SUBSTITUTION)
  if (start < 0) return []
  return Array.from(text.slice(start).matchAll(COMMAND)).flatMap(([text, name = '', rest = '']) =>
    NAME.test(name) ? [{ name, text, words: rest.split(/\s+/).filter((word) => word !== '') }] : [],
  )
}
