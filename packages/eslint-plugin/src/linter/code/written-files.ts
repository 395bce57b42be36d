import { formatOf } from '@mount-lint/core'
import type { CallExpression, Expression, Node } from 'estree'
import { isTestFile } from './code-file.js'
import { evaluate, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import { resolveChoices, whereWritten } from './pieces.js'
import { isMounted } from './reach.js'
import { asCode, scriptsOf, type Script } from './script.js'

/** Functions that write a text to a file: those of Node.js, fs-extra, Bun, Deno, Nx and Yeoman. */
const WRITES = /^(?:write|output)(?:Text)?(?:File)?(?:Sync)?$/

/** The path of a file, in which unknown parts have any name. */
const pathOf = (node: Expression, evaluation: Evaluation): string =>
  resolveChoices(evaluate(node, evaluation))
    .map((piece) => (piece.kind === 'text' ? piece.characters.map(({ text }) => text).join('') : (piece.text ?? 'x')))
    .join('')

/** A file with a text of the code, if it has a format that contains mounts. */
function fileScripts(path: string, content: Expression, evaluation: Evaluation): Script[] {
  const pieces = whereWritten(evaluate(content, evaluation))
  return scriptsOf([{ pieces, encode: asCode, reader: 'shell' }], evaluation.sourceCode.text).flatMap((script) => {
    const format = formatOf({ path, text: script.text })?.id
    return format === undefined || format === 'markdown' ? [] : [{ ...script, format }]
  })
}

/** The files that `writeFile('compose.yaml', text)` writes, except in tests. */
export function writtenScripts(
  { callee, arguments: [file, content] }: CallExpression,
  path: string,
  evaluation: Evaluation,
): Script[] {
  if (!WRITES.test(nameOf(callee) ?? '') || isTestFile({ sourceCode: evaluation.sourceCode, path })) return []
  if (!file || !content || file.type === 'SpreadElement' || content.type === 'SpreadElement') return []
  return fileScripts(pathOf(file, evaluation), content, evaluation)
}

/** `configAsString`, the text of a compose file that docker-compose's functions accept (npm package docker-compose). */
export function composeTextScripts(node: Node, path: string, evaluation: Evaluation): Script[] {
  if (node.type !== 'Property' || keyOf(node) !== 'configAsString') return []
  const isUsed = isMounted(node, { sourceCode: evaluation.sourceCode, path })
  return isUsed ? fileScripts('compose.yaml', node.value as Expression, evaluation) : []
}
