import { findVariable } from '@eslint-community/eslint-utils'
import type { CallExpression, Expression, Identifier, Node, TaggedTemplateExpression } from 'estree'
import type { SourceCode } from 'eslint'
import { elementsOf, piecesOf, type Element } from './elements.js'
import { evaluate, templatePieces, textOf } from './evaluate.js'
import { evaluationOf } from './evaluation.js'
import { nameOf } from './known-calls.js'
import type { Piece } from './pieces.js'
import { asCode, inQuotes, scriptOf, type Part, type Reader, type Script } from './script.js'

/** Programs that mount, and those that start them. */
const PROGRAM = /^(?:.*[\\/])?(?:docker|docker-compose|podman|nerdctl|wslc|wsl|sudo|env|bash|sh|zsh)(?:\.exe)?$/

const ENGINE = /\b(?:docker|podman|nerdctl|wslc)\b/

/** Functions that take a whole command line. */
const COMMAND_LINE = new Set([
  'exec',
  'execSync',
  'execAsync',
  'execPromise',
  'execCommand',
  'execaCommand',
  'execaCommandSync',
  'command',
  'commandSync',
  'spawn',
  'spawnSync',
  'system',
  'shell',
  'sh',
])

const TAGS = new Set(['$', 'sh', 'shell', 'bash', 'zx', 'execa'])

/** Packages whose functions start programs without a shell, so that nothing expands `~`. */
const WITHOUT_SHELL = /^(?:execa|@actions\/exec|tinyexec|nano-spawn)$/

const WITHOUT_SHELL_NAMES = new Set(['execa', 'execaCommand', 'execaCommandSync'])

function rootOf(node: Node): Identifier | undefined {
  if (node.type === 'Identifier') return node
  if (node.type === 'CallExpression') return rootOf(node.callee)
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined
}

/** The package that a name is imported from. */
function packageOf(identifier: Identifier, sourceCode: SourceCode): string | undefined {
  const [definition] = findVariable(sourceCode.getScope(identifier), identifier)?.defs ?? []
  return definition?.type === 'ImportBinding' ? String(definition.parent.source.value) : undefined
}

function readerOf(callee: Node, sourceCode: SourceCode): Reader {
  const root = rootOf(callee)
  const from = root && packageOf(root, sourceCode)
  const isProgram = WITHOUT_SHELL_NAMES.has(nameOf(callee) ?? '') || (from !== undefined && WITHOUT_SHELL.test(from))
  return isProgram ? 'program' : 'shell'
}

const word = (element: Element): Part[] =>
  element.isSpread
    ? [' ', { pieces: piecesOf(element), encode: asCode }]
    : [' "', { pieces: piecesOf(element), encode: inQuotes }, '"']

function argumentsScript(words: readonly Element[], sourceCode: SourceCode): Script[] {
  const [program] = words
  if (!program || program.isSpread || !PROGRAM.test(textOf(piecesOf(program)) ?? '')) return []
  return [scriptOf(words.flatMap(word), 'program', sourceCode.text)]
}

const element = (node: Expression, sourceCode: SourceCode): Element => ({
  node,
  evaluation: evaluationOf(sourceCode),
  isSpread: false,
})

const mentionsEngine = (pieces: readonly Piece[]): boolean => pieces.some((piece) => ENGINE.test(textOf([piece]) ?? ''))

function commandLine({ callee, arguments: [first] }: CallExpression, sourceCode: SourceCode): Script[] {
  const isRegExp = callee.type === 'MemberExpression' && callee.object.type === 'Literal'
  if (!COMMAND_LINE.has(nameOf(callee) ?? '') || isRegExp || !first || first.type === 'SpreadElement') return []
  const pieces = evaluate(first, evaluationOf(sourceCode))
  if (!mentionsEngine(pieces)) return []
  return [scriptOf([{ pieces, encode: asCode }], readerOf(callee, sourceCode), sourceCode.text)]
}

/** `spawn('docker', ['run', …])`, `Bun.spawn(['docker', 'run', …])`, `exec('docker run …')`. */
export function callScripts(call: CallExpression, sourceCode: SourceCode): Script[] {
  const [first, second] = call.arguments
  if (!first || first.type === 'SpreadElement') return []
  const evaluation = evaluationOf(sourceCode)
  const whole = first.type === 'ArrayExpression' ? elementsOf(first, evaluation) : undefined
  if (whole) return argumentsScript(whole, sourceCode)
  const rest = second ? elementsOf(second, evaluation) : undefined
  return rest ? argumentsScript([element(first, sourceCode), ...rest], sourceCode) : commandLine(call, sourceCode)
}

/** A value in a command template is one word, or a part of one. */
const templatePart = (piece: Piece): Part[] =>
  piece.kind === 'computed' && piece.text !== undefined
    ? ['"', { pieces: [piece], encode: inQuotes }, '"']
    : [{ pieces: [piece], encode: asCode }]

/** The commands of zx, execa, Bun and their like: `` $`docker run …` ``. */
export function templateScripts({ tag, quasi }: TaggedTemplateExpression, sourceCode: SourceCode): Script[] {
  const names = [nameOf(tag), rootOf(tag)?.name]
  if (!names.some((name) => name !== undefined && TAGS.has(name))) return []
  const pieces = templatePieces(quasi, evaluationOf(sourceCode))
  if (!mentionsEngine(pieces)) return []
  return [scriptOf(pieces.flatMap(templatePart), readerOf(tag, sourceCode), sourceCode.text)]
}
