import { argumentsAt, codeAt, type CodeTokens } from '../code/arguments.js'
import { codeString } from '../code/strings.js'
import { writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A table of a TOML file: its name, and the first tokens of its values by their keys. */
export interface TomlTable {
  readonly name: string
  readonly values: ReadonlyMap<string, number>
}

const HEADER = /^\[{1,2}([\w. \t-]+)\]/

const LONGEST_HEADER = 100

/** The name of the table whose header starts at a token: `[runners.docker]`. */
function headerAt(code: CodeTokens, at: number): string | undefined {
  const [start = 0] = code.tokens[at]?.range ?? []
  const { text } = code.document
  const isFirst = /(?:^|\n)[ \t]*$/.test(text.slice(code.tokens[at - 1]?.range[1] ?? 0, start))
  return isFirst ? HEADER.exec(text.slice(start, start + LONGEST_HEADER))?.[1]?.replace(/\s/g, '') : undefined
}

/** The tables of a file in their order. */
export function tablesIn(code: CodeTokens): readonly TomlTable[] {
  let values = new Map<string, number>()
  const tables: TomlTable[] = [{ name: '', values }]
  for (const at of code.tokens.keys()) {
    const name = headerAt(code, at)
    if (name !== undefined) tables.push({ name, values: (values = new Map()) })
    if (codeAt(code, at + 1) === '=') values.set(codeAt(code, at), at + 2)
  }
  return tables
}

/** The string at a token, which nothing expands. */
export function tomlString(code: CodeTokens, at: number | undefined): readonly TracedText[] {
  const token = at === undefined ? undefined : code.tokens[at]
  const text = token && codeString(code.document, token, code.syntax)
  return text ? [writtenAs(text, 'data')] : []
}

/** The strings in the array at a token. */
export const tomlStrings = (code: CodeTokens, at: number | undefined): readonly TracedText[] =>
  at === undefined || codeAt(code, at) !== '['
    ? []
    : argumentsAt(code, at).flatMap(({ from }) => tomlString(code, from))
