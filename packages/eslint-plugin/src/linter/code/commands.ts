import type { CallExpression, Identifier, NewExpression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { calleeName } from './callees.js'
import { elementsOf, variableOf, type Element, type Elements, type Evaluation } from './evaluation.js'
import { piecesOf } from './fields.js'
import { nameOf } from './known-calls.js'
import { listOf } from './lists.js'
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

/** Packages whose functions start programs without a shell, so that nothing expands `~`. */
const WITHOUT_SHELL = /^(?:execa|@actions\/exec|tinyexec|nano-spawn)$/

const WITHOUT_SHELL_NAMES = new Set(['execa', 'execaCommand', 'execaCommandSync'])

/** The name that a callee or a tag starts with. */
export function rootOf(node: Node): Identifier | undefined {
  if (node.type === 'Identifier') return node
  if (node.type === 'CallExpression') return rootOf(node.callee)
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined
}

/** The package that a name is imported from. */
function packageOf(identifier: Identifier, sourceCode: SourceCode): string | undefined {
  const [definition] = variableOf(identifier, { sourceCode })?.defs ?? []
  return definition?.type === 'ImportBinding' ? String(definition.parent.source.value) : undefined
}

/** Who reads the command lines of a function. */
export function readerOf(callee: Node, sourceCode: SourceCode): Reader {
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

/** A program with its arguments, if it may mount. */
export function argumentsScripts(words: readonly Element[], sourceCode: SourceCode): Script[] {
  const [program] = words
  if (program?.kind !== 'value' || !PROGRAM.test(textOf(piecesOf(program)) ?? '')) return []
  return scriptsOf(words.flatMap(word), sourceCode.text)
}

type Call = CallExpression | NewExpression

export const mentionsEngine = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) =>
    piece.kind === 'choice' ? piece.options.some(mentionsEngine) : ENGINE.test(textOf([piece]) ?? ''),
  )

/** Whether a function takes command lines, or the words of one. */
const takesCommands = ({ callee }: Call, evaluation: Evaluation): boolean => {
  const isRegExp = callee.type === 'MemberExpression' && callee.object.type === 'Literal'
  return !isRegExp && COMMAND_LINE.test(calleeName(callee, evaluation) ?? '')
}

/** Command lines that name an engine. */
export const commandLines = (lines: readonly Element[], reader: Reader, { text }: SourceCode): Script[] =>
  lines.map(piecesOf).flatMap((pieces) => {
    return mentionsEngine(pieces) ? scriptsOf([{ pieces, encode: asCode, reader }], text) : []
  })

/** The arguments of a call, also of `spawn.apply(undefined, […])`. */
function argumentsOf(call: Call, evaluation: Evaluation): readonly Element[] {
  const isApplied = call.callee.type === 'MemberExpression' && nameOf(call.callee) === 'apply'
  const applied = isApplied && call.arguments[1] ? elementsOf(call.arguments[1], evaluation) : undefined
  return applied ?? elementsOf(listOf(call.arguments), evaluation) ?? []
}

/** The commands of a function that takes command lines, each as one argument or all as a list, or words as arguments. */
function linesAndWords(call: Call, given: readonly Element[], list: Elements): Script[] {
  const [evaluation] = given.map((one) => one.evaluation)
  if (!evaluation || !takesCommands(call, evaluation)) return []
  const { sourceCode } = evaluation
  return [
    ...argumentsScripts(given, sourceCode),
    ...commandLines(list ?? given.slice(0, 1), readerOf(call.callee, sourceCode), sourceCode),
  ]
}

/** The list that an argument is, or that it gives as `args` (Deno.Command) or `cmd` (Bun.spawn). */
function listIn({ node, evaluation }: Element, name: 'args' | 'cmd'): Elements {
  const property = propertyOf(node, name, evaluation)
  return elementsOf(node, evaluation) ?? (property && elementsOf(property.node, property.evaluation))
}

/** The options that docker-compose's functions pass to `docker compose run` (npm package docker-compose). */
function composeScripts(given: readonly Element[], { text }: SourceCode): Script[] {
  const options = given.flatMap(({ node, evaluation }) => propertyOf(node, 'commandOptions', evaluation) ?? [])
  const words = options.flatMap(({ node, evaluation: inner }) => elementsOf(node, inner) ?? [])
  const flat = words.flatMap((one) => elementsOf(one.node, one.evaluation) ?? [one])
  return flat.length === 0 ? [] : scriptsOf(['docker compose run', ...flat.flatMap(word), ' service'], text)
}

/**
 * The commands of a call: `spawn('docker', ['run', …])`, `Bun.spawn(['docker', 'run', …])`, `cmd('docker', 'run', …)`,
 * `exec('docker run …')`, `new Deno.Command('docker', { args: […] })`.
 */
export function callScripts(call: Call, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const given = argumentsOf(call, evaluation)
  const [first, second] = given
  if (first?.kind !== 'value' || isTestCall(call) || isCompared(call)) return []
  const whole = listIn(first, 'cmd')
  if (whole) return [...argumentsScripts(whole, sourceCode), ...linesAndWords(call, given, whole)]
  const compose = composeScripts(given, sourceCode)
  if (compose.length > 0) return compose
  const rest = second && listIn(second, 'args')
  return rest ? argumentsScripts([first, ...rest], sourceCode) : linesAndWords(call, given, undefined)
}
