import type { HomeExpression } from './home.js'
import { type Literal } from './pieces.js'

/** Text, or an expression that the code must compute. */
export type Token = { readonly text: string } | { readonly expression: string }

/** An escape, `~` at the start, or a variable in double quotes. */
const TOKEN = /\\(["$`\\])|^(~)(?=\/|$)|\$\{?(HOME|PWD)\}?/g

/** What a shell makes of text in double quotes. */
export function tokensOf(text: string, home: HomeExpression): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const match of text.matchAll(TOKEN)) {
    const [whole, escaped, tilde, name] = match
    tokens.push({ text: text.slice(from, match.index) })
    const variable = tilde === undefined ? name : 'HOME'
    if (variable === undefined) tokens.push({ text: escaped ?? whole })
    else tokens.push({ expression: variable === 'HOME' ? home.code : 'process.cwd()' })
    from = match.index + whole.length
  }
  return [...tokens, { text: text.slice(from) }]
}

/** Text as part of a template. */
const inTemplate = (text: string): string => text.replace(/[`\\]|\$(?=\{)/g, String.raw`\$&`)

/** Tokens as part of a template. */
export const asTemplate = (tokens: readonly Token[]): string =>
  tokens.map((token) => ('text' in token ? inTemplate(token.text) : `\${${token.expression}}`)).join('')

/** Text as part of a string in these quotes. */
export function inLiteral(text: string, { quote }: Pick<Literal, 'quote'>): string {
  if (quote === '`') return inTemplate(text)
  return text.replace(/[\\\n]/g, (sign) => (sign === '\n' ? String.raw`\n` : '\\\\')).replaceAll(quote, `\\${quote}`)
}
