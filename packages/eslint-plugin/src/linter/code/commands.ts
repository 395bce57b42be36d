import type { Identifier, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { calleeName, packageOf } from './callees.js'
import { wordParts } from './command-words.js'
import { elementsOf, type Element, type Elements, type Evaluation } from './evaluation.js'
import { piecesOf } from './fields.js'
import type { Call } from './functions.js'
import { nameOf } from './known-calls.js'
import { libraryScripts } from './library-commands.js'
import { listOf } from './lists.js'
import { propertyOf } from './objects.js'
import { textOf, type Piece } from './pieces.js'
import { isCompared } from './reach.js'
import { asCode, scriptsOf, type Reader, type Script } from './script.js'
import { isDouble, isTestCall } from './test-calls.js'
import { constantOf } from './variables.js'

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

/** Who reads the command lines of a function. */
export function readerOf(callee: Node, sourceCode: SourceCode): Reader {
  const from = packageOf(callee, { sourceCode })
  const isProgram = WITHOUT_SHELL_NAMES.has(nameOf(callee) ?? '') || (from !== undefined && WITHOUT_SHELL.test(from))
  return isProgram ? 'program' : 'shell'
}

/** A program with its arguments, if it may mount. */
export function argumentsScripts(words: readonly Element[], sourceCode: SourceCode): Script[] {
  const [program] = words
  if (program?.kind !== 'value' || !PROGRAM.test(textOf(piecesOf(program)) ?? '')) return []
  return scriptsOf(words.flatMap(wordParts), sourceCode.text)
}

export const mentionsEngine = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) =>
    piece.kind === 'choice' ? piece.options.some(mentionsEngine) : ENGINE.test(textOf([piece]) ?? ''),
  )

/** Whether the `exec` of an object matches a regular expression: by its value, or by its name. */
function isRegExp(object: Node, evaluation: Evaluation): boolean {
  if (/(?:^|_|[a-z])(?:RE|REGEXP?|PATTERN|Reg[Ee]xp?|Pattern)$|^(?:re|regexp?|pattern)$/.test(nameOf(object) ?? ''))
    return true
  const value = object.type === 'Identifier' ? constantOf(object, evaluation)?.value : object
  return value?.type === 'Literal' || (value?.type === 'NewExpression' && nameOf(value) === 'RegExp')
}

/** Whether a function takes command lines, or the words of one. */
const takesCommands = ({ callee }: Call, evaluation: Evaluation): boolean => {
  const isOfRegExp = callee.type === 'MemberExpression' && isRegExp(callee.object, evaluation)
  return !isOfRegExp && COMMAND_LINE.test(calleeName(callee, evaluation) ?? '')
}

/** Command lines that name an engine. */
export const commandLines = (lines: readonly Element[], reader: Reader, { text }: SourceCode): Script[] =>
  lines.map(piecesOf).flatMap((pieces) => {
    return mentionsEngine(pieces) ? scriptsOf([{ pieces, encode: asCode, reader }], text) : []
  })

/** The arguments that a function has by `spawn.bind(null, 'docker')`. */
function boundArguments({ callee }: Call, evaluation: Evaluation): Call['arguments'] {
  const constant = callee.type === 'Identifier' ? constantOf(callee, evaluation) : undefined
  return constant?.value.type === 'CallExpression' && nameOf(constant.value) === 'bind'
    ? constant.value.arguments.slice(1)
    : []
}

/** The arguments of a call, also of `spawn.apply(undefined, […])` and `spawn.call(undefined, …)`. */
function argumentsOf(call: Call, evaluation: Evaluation): readonly Element[] {
  const method = call.callee.type === 'MemberExpression' ? nameOf(call.callee) : undefined
  const [, list] = call.arguments
  const applied = method === 'apply' && list ? elementsOf(list, evaluation) : undefined
  const given = call.arguments.slice(method === 'call' ? 1 : 0)
  return applied ?? elementsOf(listOf([...boundArguments(call, evaluation), ...given]), evaluation) ?? []
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

/**
 * The commands of a call: `spawn('docker', ['run', …])`, `Bun.spawn(['docker', 'run', …])`, `cmd('docker', 'run', …)`,
 * `exec('docker run …')`, `new Deno.Command('docker', { args: […] })`.
 */
export function callScripts(call: Call, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const given = argumentsOf(call, evaluation)
  const [first, second] = given
  if (first?.kind !== 'value' || isTestCall(call) || isCompared(call) || isDouble(call.callee, evaluation)) return []
  const whole = listIn(first, 'cmd')
  if (whole) return [...argumentsScripts(whole, sourceCode), ...linesAndWords(call, given, whole)]
  const ofLibrary = libraryScripts(call, given, evaluation)
  if (ofLibrary.length > 0) return ofLibrary
  const rest = (second && listIn(second, 'args')) ?? []
  return rest.length > 0 ? argumentsScripts([first, ...rest], sourceCode) : linesAndWords(call, given, undefined)
}
