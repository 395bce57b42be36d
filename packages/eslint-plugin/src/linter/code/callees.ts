import type { Identifier, Node, Pattern } from 'estree'
import type { Scope } from 'eslint'
import { unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'

/** Aliases of aliases are followed this far. */
const MAX_ALIASES = 4

function importedName({ node }: Scope.Definition): string | undefined {
  if (node.type !== 'ImportSpecifier') return undefined
  const { imported } = node as { imported: Identifier | { value: string } }
  return 'name' in imported ? imported.name : imported.value
}

/** The key that `const { exec: run } = require('child_process')` takes a name from. */
function destructuredKey(id: Pattern, name: string): string | undefined {
  if (id.type !== 'ObjectPattern') return undefined
  const property = id.properties.find(
    (one) => one.type === 'Property' && one.value.type === 'Identifier' && one.value.name === name,
  )
  return property && keyOf(property)
}

/** Methods of functions. */
const OF_FUNCTION = new Set(['apply', 'bind', 'call'])

/** The function of `promisify(exec)`, `exec.bind(null)` and `exec.call`; the expression itself if it is another one. */
function calledFunction(node: Node): Node {
  if (node.type === 'CallExpression') {
    if (nameOf(node) === 'promisify') return node.arguments[0] ?? node
    return nameOf(node) === 'bind' ? calledFunction(node.callee) : node
  }
  return node.type === 'MemberExpression' && OF_FUNCTION.has(nameOf(node) ?? '') ? node.object : node
}

function definedName(variable: Scope.Variable, evaluation: Evaluation, aliases: number): string | undefined {
  const [definition, ...others] = variable.defs
  if (!definition || others.length > 0) return undefined
  if (definition.type === 'ImportBinding') return importedName(definition)
  if (definition.type !== 'Variable') return undefined
  const { id, init } = definition.node
  if (id.type !== 'Identifier' || !init) return destructuredKey(id, variable.name)
  return /^(?:Identifier|MemberExpression)$/.test(calledFunction(init).type)
    ? calleeName(init, evaluation, aliases + 1)
    : undefined
}

/** The name that a function has where it comes from: `exec` of `const run = promisify(exec)`. */
export function calleeName(given: Node, evaluation: Evaluation, aliases = 0): string | undefined {
  const callee = calledFunction(given)
  const own = nameOf(callee)
  if (callee.type !== 'Identifier' || aliases > MAX_ALIASES) return own
  const variable = variableOf(callee, evaluation)
  return (variable && definedName(variable, evaluation, aliases)) ?? own
}

/** The text of a string literal. */
const literalText = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

function packageOfVariable(identifier: Identifier, code: Code, aliases: number): string | undefined {
  const [definition] = variableOf(identifier, code)?.defs ?? []
  if (definition?.type === 'ImportBinding') return String(definition.parent.source.value)
  const init = definition?.type === 'Variable' && aliases < MAX_ALIASES ? definition.node.init : undefined
  return init ? packageOf(init, code, aliases + 1) : undefined
}

type Code = Pick<Evaluation, 'sourceCode'>

/** The package that a value comes from: by an import or `require`, as a member, a result or an instance of a class. */
export function packageOf(given: Node, code: Code, aliases = 0): string | undefined {
  const node = unwrapped(given)
  if (node.type === 'Identifier') return packageOfVariable(node, code, aliases)
  if (node.type === 'MemberExpression') return packageOf(node.object, code, aliases)
  if (node.type === 'ImportExpression') return literalText(node.source)
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined
  return nameOf(node) === 'require' ? literalText(node.arguments[0]) : packageOf(node.callee, code, aliases)
}
