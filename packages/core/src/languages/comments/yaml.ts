import { Lexer } from 'yaml'
import type { Comment } from './comment.js'

/** Tokens that the lexer adds to the text: the start of a document and of a flow error. */
const MARKS = new Set(['\x02', '\x18'])

/** Announces a scalar, which may start with `#` if it is the text of a block scalar. */
const SCALAR = '\x1f'

/** The comments of a YAML file, as its lexer sees them. */
export function yamlComments(text: string): Comment[] {
  const comments: Comment[] = []
  let at = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const isText = before === SCALAR
    before = isText ? '' : token
    if (!isText && (MARKS.has(token) || token === SCALAR)) continue
    if (!isText && token.startsWith('#')) comments.push({ range: [at, at + token.length], text: token.slice(1) })
    at += token.length
  }
  return comments
}
