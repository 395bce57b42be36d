import type { Expression, Node, ObjectExpression, Property } from 'estree'
import { isTestFile, type CodeFile } from './code-file.js'
import { argumentsScripts, commandLines } from './commands.js'
import { elementsOf, unwrapped, type Element, type Evaluation } from './evaluation.js'
import { isFunction } from './functions.js'
import { keyOf, nameOf } from './known-calls.js'
import { ownerOf, propertyOf } from './objects.js'
import { isMounted, isRun } from './reach.js'
import { returnsOf } from './returns.js'
import type { Script } from './script.js'

/** Properties with a command line: Playwright's `webServer.command`, Nx's `commands`, semantic-release's `publishCmd`. */
const COMMAND = /(?:cmd|command|script|exec|shell|run)s?$/i

/** Properties of an object with a command line in each property: `scripts` of package.json, `hooks` of husky, `exec` of grunt. */
const COMMANDS = /^(?:scripts|hooks|commands|exec|shell|tasks)$/

/** Files whose properties are all command lines, by the files that they run on. */
const LINT_STAGED = /(?:^|[\\/])\.?lint-?staged[\w.]*$/

/** Whether a property belongs to an object of command lines, or to a group in such an object. */
function isInCommands(property: Property): boolean {
  const owner = ownerOf(property)
  return [owner, owner && ownerOf(owner)].some((one) => one !== undefined && COMMANDS.test(keyOf(one) ?? ''))
}

const isCommand = (property: Property, path: string): boolean =>
  COMMAND.test(keyOf(property) ?? '') || isInCommands(property) || LINT_STAGED.test(path)

/** The command lines of a value: a string, a list of strings, or what a function returns. */
function linesOf(value: Expression, evaluation: Evaluation): readonly Element[] {
  const node = unwrapped(value) as Expression
  if (isFunction(node)) return returnsOf(node).flatMap((returned) => linesOf(returned, evaluation))
  return elementsOf(node, evaluation) ?? [{ node, evaluation, kind: 'value' }]
}

/** The command line in a property, or the one that `pkg.scripts.db = 'docker run …'` sets. */
function commandOf(node: Node, file: CodeFile): Node | undefined {
  if (node.type === 'Property') return isCommand(node, file.path) && isRun(node, file) ? node.value : undefined
  const target =
    node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' ? node.left.object : undefined
  return target && node.type === 'AssignmentExpression' && COMMANDS.test(nameOf(target) ?? '') && !isTestFile(file)
    ? node.right
    : undefined
}

/** `command: 'docker run …'` and its like. */
export function commandScripts(node: Node, path: string, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const command = commandOf(node, { sourceCode, path })
  return command ? commandLines(linesOf(command as Expression, evaluation), 'shell', sourceCode) : []
}

/** Properties with a program, and those with its arguments. */
const PROGRAMS = ['command', 'cmd', 'script', 'program', 'file', 'executable', 'shellPath']

const ARGUMENTS = ['args', 'arguments', 'argv', 'shellArgs']

const firstOf = (object: ObjectExpression, names: readonly string[], evaluation: Evaluation): Element | undefined =>
  names.flatMap((name) => propertyOf(object, name, evaluation) ?? []).at(0)

/** `{ command: 'docker', args: ['run', …] }` of MCP, and `{ script: 'docker', args: 'run …' }` of pm2. */
export function programObjectScripts(node: ObjectExpression, path: string, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const program = firstOf(node, PROGRAMS, evaluation)
  const given = program && firstOf(node, ARGUMENTS, evaluation)
  if (!program || !given) return []
  const list = elementsOf(given.node, given.evaluation) ?? [{ ...given, kind: 'words' as const }]
  const scripts = argumentsScripts([program, ...list], sourceCode)
  return scripts.length > 0 && isMounted(node, { sourceCode, path }) ? scripts : []
}
