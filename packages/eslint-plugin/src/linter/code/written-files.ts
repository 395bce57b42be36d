import { formatOf } from '@mount-lint/core'
import type { CallExpression, Expression } from 'estree'
import { evaluate, type Evaluation } from './evaluation.js'
import { nameOf } from './known-calls.js'
import { resolveChoices, whereWritten } from './pieces.js'
import { isTestFile } from './reach.js'
import { asCode, scriptsOf, type Script } from './script.js'

/** Functions that write a text to a file: those of Node.js, fs-extra, Bun, Deno, Nx and Yeoman. */
const WRITES = /^(?:write|output)(?:Text)?(?:File)?(?:Sync)?$/

/** The path of a file, in which unknown parts have any name. */
const pathOf = (node: Expression, evaluation: Evaluation): string =>
  resolveChoices(evaluate(node, evaluation))
    .map((piece) => (piece.kind === 'text' ? piece.characters.map(({ text }) => text).join('') : (piece.text ?? 'x')))
    .join('')

/** The files that `writeFile('compose.yaml', text)` writes, but for those of tests. */
export function writtenScripts(
  { callee, arguments: [file, content] }: CallExpression,
  path: string,
  evaluation: Evaluation,
): Script[] {
  if (!WRITES.test(nameOf(callee) ?? '') || isTestFile(path)) return []
  if (!file || !content || file.type === 'SpreadElement' || content.type === 'SpreadElement') return []
  const written = pathOf(file, evaluation)
  const pieces = whereWritten(evaluate(content, evaluation))
  return scriptsOf([{ pieces, encode: asCode, reader: 'shell' }], evaluation.sourceCode.text).flatMap((script) => {
    const format = formatOf({ path: written, text: script.text })?.id
    return format === undefined || format === 'markdown' ? [] : [{ ...script, format }]
  })
}
