import type { Expression, Node, TaggedTemplateExpression } from 'estree'
import { calleeName } from './callees.js'
import { mentionsEngine, readerOf, rootOf } from './commands.js'
import { templateParts } from './evaluate.js'
import { elementsOf, type Evaluation } from './evaluation.js'
import { piecesOf } from './fields.js'
import { nameOf } from './known-calls.js'
import { propertyOf } from './objects.js'
import type { Piece } from './pieces.js'
import { asCode, inQuotes, scriptsOf, type Part, type Script } from './script.js'
import { constantOf } from './variables.js'

const TAGS = new Set(['$', 'sh', 'shell', 'bash', 'zx', 'execa'])

const quoted = (pieces: readonly Piece[]): Part[] => ['"', { pieces, encode: inQuotes, reader: 'program' }, '"']

/** A value in a command template is one word or a part of one, a list is a word each, and nothing in them is expanded, but for `{ raw }` of Bun. */
function valueParts(node: Expression, use: readonly Piece[], evaluation: Evaluation): Part[] {
  const raw = propertyOf(node, 'raw', evaluation)
  if (raw) return [{ pieces: piecesOf(raw), encode: asCode, reader: 'shell' }]
  const elements = elementsOf(node, evaluation)
  return elements ? elements.flatMap((one) => [' ', ...quoted(piecesOf(one))]) : quoted(use)
}

/** The names that a tag comes from: `$` of `$.sync`, of `const $$ = $({ cwd })` and of `import { $ as run } from 'execa'`. */
function namesOf(tag: Node, evaluation: Evaluation): (string | undefined)[] {
  const root = rootOf(tag)
  const made = root && constantOf(root, evaluation)?.value
  const maker = made?.type === 'CallExpression' ? rootOf(made) : root
  return [nameOf(tag), maker && calleeName(maker, evaluation)]
}

/** The commands of zx, execa, Bun and their like: `` $`docker run …` ``. */
export function templateScripts({ tag, quasi }: TaggedTemplateExpression, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  if (!namesOf(tag, evaluation).some((name) => name !== undefined && TAGS.has(name))) return []
  const parts = templateParts(quasi, evaluation)
  if (!mentionsEngine(parts.flatMap(({ pieces }) => pieces))) return []
  const reader = readerOf(tag, sourceCode)
  const written = parts.flatMap(({ node, pieces }): Part[] =>
    node ? valueParts(node, pieces, evaluation) : [{ pieces, encode: asCode, reader }],
  )
  return scriptsOf(written, sourceCode.text)
}
