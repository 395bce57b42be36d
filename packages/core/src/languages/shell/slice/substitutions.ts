/** Where a command starts in a substitution, and its name. */
const COMMAND =
  /(?:\$\((?!\()|`|[<>]\(|[|&;!\n]|(?<!\$)\{|\b(?:then|do|else)\b)\s*(?:\w+=(?:"[^"]*"|[^\s;|&]*)\s+)*(["'$\w./[~\\-][^\s;|&()`]*)([^;|&()`\n]*)/g

const SUBSTITUTION = /\$\((?!\()|`|[<>]\(/

/** What the name of a command starts with; other text follows a quoted operator. */
const NAME = /^["'\\]?[$\w./~[-]/

/** A command as its text shows it. */
export interface WrittenCommand {
  readonly name: string
  readonly words: readonly string[]
  readonly text: string
}

/** The commands in the substitutions of a text, and perhaps more; they are not parsed. */
export function substitutedCommands(text: string): WrittenCommand[] {
  const start = text.search(SUBSTITUTION)
  if (start < 0) return []
  return Array.from(text.slice(start).matchAll(COMMAND)).flatMap(([text, name = '', rest = '']) =>
    NAME.test(name) ? [{ name, text, words: rest.split(/\s+/).filter((word) => word !== '') }] : [],
  )
}
