import type { CodeSyntax } from '../code/tokens.js'

/** TOML 1.0 ("String"): basic strings have escapes, literal strings have none. */
export const TOML: CodeSyntax = {
  tokens:
    /(?<comment>#[^\r\n]*)|(?<raw>'''[^]*?(?:'''|$)|'[^'\r\n]*'?)|(?<escaped>"""(?:[^\\]|\\[^])*?(?:"""|$)|"(?:[^"\\\r\n]|\\[^])*"?)|(?<word>[A-Za-z_]\w*)|(?<sign>\S)/g,
  expressions: {},
}
