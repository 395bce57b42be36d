import type { CallExpression, Expression, MemberExpression, Node } from 'estree'

/** The name that a function, a property or a tag goes by: `exec` of `child_process.exec`. */
export function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return nameOf(node.callee)
  if (node.type !== 'MemberExpression') return undefined
  return node.computed ? literalText(node.property) : nameOf(node.property)
}

const literalText = (node: Node): string | undefined =>
  node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined

/** The name of a property of an object, unless it is computed. */
export function keyOf(node: Node): string | undefined {
  if (node.type !== 'Property') return undefined
  return node.computed ? literalText(node.key) : (literalText(node.key) ?? nameOf(node.key))
}

/** The number that a literal gives, also a negative one. */
export function numberOf(node: Node | null | undefined): number | undefined {
  if (node?.type === 'UnaryExpression') {
    const value = node.operator === '-' ? numberOf(node.argument) : undefined
    return value === undefined ? undefined : -value
  }
  return node?.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined
}

/** The variable of `process.env.NAME`. */
export function environmentVariable(node: MemberExpression): string | undefined {
  const { object } = node
  return object.type === 'MemberExpression' && nameOf(object) === 'env' && nameOf(object.object) === 'process'
    ? nameOf(node)
    : undefined
}

/** `import.meta.dirname` */
export const isModuleFolder = (node: MemberExpression): boolean =>
  node.object.type === 'MetaProperty' && nameOf(node) === 'dirname'

const FOLDERS: ReadonlyMap<string, string> = new Map(Object.entries({ homedir: 'HOME', cwd: 'PWD' }))

/** The shell variable that says the same as a call: `os.homedir()`, `process.cwd()`. */
export function folderOfCall(node: CallExpression): string | undefined {
  const name = nameOf(node)
  return name !== undefined && node.arguments.length === 0 ? FOLDERS.get(name) : undefined
}

/** The path that `normalize(dir)` and `dir.trim()` leave as it is. */
export function unchangedPath({ callee, arguments: [first] }: CallExpression): Expression | undefined {
  const name = nameOf(callee)
  if (name === 'normalize' && first && first.type !== 'SpreadElement') return first
  return name === 'trim' && callee.type === 'MemberExpression' ? (callee.object as Expression) : undefined
}

const BACKSLASHES = new Set(['\\', String.raw`/\\/g`, String.raw`/\\+/g`])

/** The path of `dir.replace(/\\/g, '/')`. */
export function slashedPath({ callee, arguments: [from, to] }: CallExpression): Expression | undefined {
  const isReplacing = callee.type === 'MemberExpression' && /^replace(?:All)?$/.test(nameOf(callee) ?? '')
  const isSlashed = from?.type === 'Literal' && BACKSLASHES.has(String(from.value)) && to && literalText(to) === '/'
  return isReplacing && isSlashed ? (callee.object as Expression) : undefined
}

const PATH_CALLS = new Set(['join', 'resolve'])

/** The parts of a path that `path.join` or `path.resolve` puts together. */
export function pathParts(node: CallExpression): readonly Expression[] | undefined {
  const name = nameOf(node)
  if (name === undefined || !PATH_CALLS.has(name) || node.arguments.length === 0) return undefined
  const parts = node.arguments.filter((part) => part.type !== 'SpreadElement')
  return parts.length === node.arguments.length ? parts : undefined
}
