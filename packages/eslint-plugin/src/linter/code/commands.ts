import type { CallExpression, Expression, Identifier, NewExpression, Node, TaggedTemplateExpression } from 'estree'
import type { SourceCode } from 'eslint'
import { calleeName } from './callees.js'
import { listOf as argumentList, type Element, type Elements } from './element.js'
import { elementsOf } from './elements.js'
import { templateParts } from './evaluate.js'
import { variableOf, type Evaluation } from './evaluation.js'
import { piecesOf } from './fields.js'
import { nameOf } from './known-calls.js'
import { propertyOf } from './objects.js'
import { textOf, type Piece } from './pieces.js'
import { isCompared, isTestCall } from './reach.js'
import { asCode, inQuotes, scriptsOf, type Part, type Reader, type Script } from './script.js'

/** Programs that mount, and those that start them. */
const PROGRAM =
  /^(?:.*[\\/])?(?:docker|docker-compose|podman|podman-compose|nerdctl|finch|wslc|devcontainer|minikube|k3d|act|wsl|sudo|env|npx|bash|sh|zsh|cmd|powershell|pwsh)(?:\.(?:exe|cmd))?$/

const ENGINE = /\b(?:docker|podman|nerdctl|finch|wslc|devcontainer|minikube|k3d)\b/

/** Functions that take a whole command line: `exec`, `runCommandSync`, `sh`, `sendText`. */
const COMMAND_LINE =
  /^(?:exec|execa|run|spawn|system|shell|sh|cmd|command|task|concurrently|\$)(?:a?Command|Cmd|Shell|Script|Process|File)?(?:Sync|Async|Promise|P)?$|^(?:sendText|ShellExecution)$/i

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
  const [definition] = variableOf(identifier, { sourceCode })?.defs ?? []
  return definition?.type === 'ImportBinding' ? String(definition.parent.source.value) : undefined
}

function readerOf(callee: Node, sourceCode: SourceCode): Reader {
  const root = rootOf(callee)
  const from = root && packageOf(root, sourceCode)
  const isProgram = WITHOUT_SHELL_NAMES.has(nameOf(callee) ?? '') || (from !== undefined && WITHOUT_SHELL.test(from))
  return isProgram ? 'program' : 'shell'
}

/** An argument as a word of a shell; what stands for several is code. */
const word = (element: Element): Part[] =>
  element.kind === 'value'
    ? [' "', { pieces: piecesOf(element), encode: inQuotes, reader: 'program' }, '"']
    : [' ', { pieces: piecesOf(element), encode: asCode, reader: 'program' }]

function argumentsScripts(words: readonly Element[], sourceCode: SourceCode): Script[] {
  const [program] = words
  if (program?.kind !== 'value' || !PROGRAM.test(textOf(piecesOf(program)) ?? '')) return []
  return scriptsOf(words.flatMap(word), sourceCode.text)
}

type Call = CallExpression | NewExpression

const valueOf = (node: Expression, evaluation: Evaluation): Element => ({ node, evaluation, kind: 'value' })

const mentionsEngine = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) =>
    piece.kind === 'choice' ? piece.options.some(mentionsEngine) : ENGINE.test(textOf([piece]) ?? ''),
  )

/** Whether a function takes command lines, or the words of one. */
const takesCommands = ({ callee }: Call, evaluation: Evaluation): boolean => {
  const isRegExp = callee.type === 'MemberExpression' && callee.object.type === 'Literal'
  return !isRegExp && COMMAND_LINE.test(calleeName(callee, evaluation) ?? '')
}

/** Command lines, each a string or an object with a `command`. */
function commandLines({ callee }: Call, lines: readonly Element[], { sourceCode }: Evaluation): Script[] {
  const reader = readerOf(callee, sourceCode)
  return lines.flatMap((line) => {
    const pieces = piecesOf(propertyOf(line.node, 'command', line.evaluation) ?? line)
    return mentionsEngine(pieces) ? scriptsOf([{ pieces, encode: asCode, reader }], sourceCode.text) : []
  })
}

/** The commands of a function that takes command lines, each as one argument or all as a list, or words as arguments. */
function linesAndWords(call: Call, list: Elements, evaluation: Evaluation): Script[] {
  if (!takesCommands(call, evaluation)) return []
  const given = elementsOf(argumentList(call.arguments), evaluation) ?? []
  return [
    ...argumentsScripts(given, evaluation.sourceCode),
    ...commandLines(call, list ?? given.slice(0, 1), evaluation),
  ]
}

/** The list that an object gives as `args` (Deno.Command) or `cmd` (Bun.spawn). */
const listOf = (object: Node, name: 'args' | 'cmd', evaluation: Evaluation): Element[] | undefined => {
  const property = propertyOf(object, name, evaluation)
  return property && elementsOf(property.node, property.evaluation)
}

/** The options that docker-compose's functions pass to `docker compose run` (npm package docker-compose). */
function composeScripts(given: readonly Node[], evaluation: Evaluation): Script[] {
  const options = given.flatMap((one) => propertyOf(one, 'commandOptions', evaluation) ?? [])
  const words = options.flatMap(({ node, evaluation: inner }) => elementsOf(node, inner) ?? [])
  const flat = words.flatMap((one) => elementsOf(one.node, one.evaluation) ?? [one])
  return flat.length === 0
    ? []
    : scriptsOf(['docker compose run', ...flat.flatMap(word), ' service'], evaluation.sourceCode.text)
}

/**
 * The commands of a call: `spawn('docker', ['run', …])`, `Bun.spawn(['docker', 'run', …])`, `cmd('docker', 'run', …)`,
 * `exec('docker run …')`, `new Deno.Command('docker', { args: […] })`.
 */
export function callScripts(call: Call, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const [first, second] = call.arguments
  if (!first || first.type === 'SpreadElement' || isTestCall(call) || isCompared(call)) return []
  const whole = elementsOf(first, evaluation) ?? listOf(first, 'cmd', evaluation)
  if (whole) return [...argumentsScripts(whole, sourceCode), ...linesAndWords(call, whole, evaluation)]
  const compose = composeScripts(call.arguments, evaluation)
  if (compose.length > 0) return compose
  const rest = second && (elementsOf(second, evaluation) ?? listOf(second, 'args', evaluation))
  return rest
    ? argumentsScripts([valueOf(first, evaluation), ...rest], sourceCode)
    : linesAndWords(call, undefined, evaluation)
}

const quoted = (pieces: readonly Piece[]): Part[] => ['"', { pieces, encode: inQuotes, reader: 'program' }, '"']

/** A value in a command template is one word or a part of one, a list is a word each; nothing in them is expanded. */
function valueParts(node: Expression, use: readonly Piece[], evaluation: Evaluation): Part[] {
  const elements = elementsOf(node, evaluation)
  return elements ? elements.flatMap((one) => [' ', ...quoted(piecesOf(one))]) : quoted(use)
}

/** The commands of zx, execa, Bun and their like: `` $`docker run …` ``. */
export function templateScripts({ tag, quasi }: TaggedTemplateExpression, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const names = [nameOf(tag), rootOf(tag)?.name]
  if (!names.some((name) => name !== undefined && TAGS.has(name))) return []
  const parts = templateParts(quasi, evaluation)
  if (!mentionsEngine(parts.flatMap(({ pieces }) => pieces))) return []
  const reader = readerOf(tag, sourceCode)
  const written = parts.flatMap(({ node, pieces }): Part[] =>
    node ? valueParts(node, pieces, evaluation) : [{ pieces, encode: asCode, reader }],
  )
  return scriptsOf(written, sourceCode.text)
}
