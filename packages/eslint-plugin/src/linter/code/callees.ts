import type { CallExpression, Identifier, Node, Pattern } from 'estree'
import type { Scope } from 'eslint'
import { variableOf, type Evaluation } from './evaluation.js'
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

const isPromisify = (node: Node): node is CallExpression =>
  node.type === 'CallExpression' && nameOf(node) === 'promisify'

function definedName(variable: Scope.Variable, evaluation: Evaluation, aliases: number): string | undefined {
  const [definition, ...others] = variable.defs
  if (!definition || others.length > 0) return undefined
  if (definition.type === 'ImportBinding') return importedName(definition)
  if (definition.type !== 'Variable') return undefined
  const { id, init } = definition.node
  if (id.type !== 'Identifier' || !init) return destructuredKey(id, variable.name)
  return isPromisify(init) || /^(?:Identifier|MemberExpression)$/.test(init.type)
    ? calleeName(init, evaluation, aliases + 1)
    : undefined
}

/** The name that a function has where it comes from: `exec` of `const run = promisify(exec)`. */
export function calleeName(given: Node, evaluation: Evaluation, aliases = 0): string | undefined {
  const callee = isPromisify(given) ? (given.arguments[0] ?? given) : given
  const own = nameOf(callee)
  if (callee.type !== 'Identifier' || aliases > MAX_ALIASES) return own
  const variable = variableOf(callee, evaluation)
  return (variable && definedName(variable, evaluation, aliases)) ?? own
}
