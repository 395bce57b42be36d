import { commandAt } from '../../languages/units/command.js'
import type { CommentSyntax } from '../format.js'
import { codeTokensOf, type CodeSyntax } from './tokens.js'

/** The comments of a language family; `sign` starts one. */
export const codeComments = (syntax: CodeSyntax, sign: string): CommentSyntax => ({
  read: (text) =>
    codeTokensOf(text, syntax).flatMap(({ kind, range, content }) =>
      kind === 'comment' ? [{ range, text: text.slice(...content) }] : [],
    ),
  signs: [sign, ''],
  unitAt: commandAt('\\'),
})
