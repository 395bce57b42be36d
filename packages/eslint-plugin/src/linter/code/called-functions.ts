import type { CallExpression, ClassBody, Identifier, MemberExpression, NewExpression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { accessedName, classAround, membersOf, type ClassField, type ClassMembers } from './classes.js'
import { evaluationOf, parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { isFunction, type CodeFunction } from './functions.js'
import { nodesOf } from './nodes.js'
import { propertyOf } from './objects.js'
import { returnedBy } from './returns.js'
import { constantOf } from './variables.js'

/** The class or function that a name is declared as. */
function declaredNode(identifier: Identifier, evaluation: Evaluation): Node | undefined {
  const [definition] = variableOf(identifier, evaluation)?.defs ?? []
  const node = definition?.type === 'Variable' ? definition.node.init : (definition?.node as Node | undefined)
  return node ?? undefined
}

function classNamed(node: Node, evaluation: Evaluation): ClassBody | undefined {
  const declared = node.type === 'Identifier' ? declaredNode(node, evaluation) : undefined
  return declared && 'body' in declared && (declared.body as Node).type === 'ClassBody'
    ? (declared.body as ClassBody)
    : undefined
}

/** The class that one extends. */
function superOf(body: ClassBody, evaluation: Evaluation): ClassBody | undefined {
  const node = parentOf(body)
  const superClass = node && 'superClass' in node ? node.superClass : undefined
  return superClass ? classNamed(superClass, evaluation) : undefined
}

function superAround(node: Node, evaluation: Evaluation): ClassBody | undefined {
  const body = classAround(node)
  return body && superOf(body, evaluation)
}

/** Classes that extend classes are followed this far. */
const MAX_CLASSES = 8

/** A member of a class or of one that it extends. */
function memberIn<Member>(
  body: ClassBody,
  evaluation: Evaluation,
  find: (members: ClassMembers) => Member | undefined,
): Member | undefined {
  let at: ClassBody | undefined = body
  for (let count = 0; at && count < MAX_CLASSES; count++) {
    const member = find(membersOf(at, evaluation.sourceCode))
    if (member) return member
    at = superOf(at, evaluation)
  }
  return undefined
}

/** The class of an object: of `this`, `new Runner()`, a constant with one, and what a method gives that returns `this`. */
function classOf(node: Node, evaluation: Evaluation): ClassBody | undefined {
  const object = unwrapped(node)
  if (evaluation.fuel.left-- <= 0) return undefined
  if (object.type === 'ThisExpression') return classAround(object)
  if (object.type === 'Super') return superAround(object, evaluation)
  if (object.type === 'NewExpression') return classNamed(object.callee, evaluation)
  if (object.type === 'Identifier') {
    const constant = constantOf(object, evaluation)
    return constant && classOf(constant.value, constant.evaluation)
  }
  if (object.type !== 'CallExpression' || object.callee.type !== 'MemberExpression') return undefined
  const isChained = returnedBy(functionOf(object.callee, evaluation))?.type === 'ThisExpression'
  return isChained ? classOf(object.callee.object, evaluation) : undefined
}

/** The field of a class that an expression reads from an object of the class. */
export function fieldOf(node: MemberExpression, evaluation: Evaluation): ClassField | undefined {
  const name = accessedName(node)
  const body = name === undefined ? undefined : classOf(node.object, evaluation)
  return body && memberIn(body, evaluation, ({ fields }) => fields.get(name ?? ''))
}

function methodOf(callee: MemberExpression, evaluation: Evaluation): CodeFunction | undefined {
  const name = accessedName(callee)
  if (name === undefined) return undefined
  const body = classOf(callee.object, evaluation) ?? classNamed(callee.object, evaluation)
  if (body) return memberIn(body, evaluation, ({ methods }) => methods.get(name))
  const property = propertyOf(callee.object, name, evaluation)
  return property && isFunction(property.node) ? property.node : undefined
}

/** The function of the file that a call runs: one with a name, a method of a class or an object, or the callee itself. */
export function functionOf(callee: Node, evaluation: Evaluation): CodeFunction | undefined {
  const node = unwrapped(callee)
  if (node.type === 'MemberExpression') return methodOf(node, evaluation)
  const declared = node.type === 'Identifier' ? declaredNode(node, evaluation) : node
  return declared && isFunction(declared) ? declared : undefined
}

type Call = CallExpression | NewExpression

const isCall = (node: Node): node is Call => node.type === 'CallExpression' || node.type === 'NewExpression'

/** The constructor of a class, maybe that of one that it extends; undefined where it has none. */
export const constructorOf = (body: ClassBody, evaluation: Evaluation): CodeFunction | undefined =>
  memberIn(body, evaluation, ({ methods }) => methods.get('constructor'))

function calledBy({ type, callee }: Call, sourceCode: SourceCode): CodeFunction | undefined {
  const evaluation = evaluationOf(sourceCode)
  if (type === 'CallExpression' && callee.type !== 'Super') return functionOf(callee, evaluation)
  const body = callee.type === 'Super' ? superAround(callee, evaluation) : classNamed(callee, evaluation)
  return body && constructorOf(body, evaluation)
}

const startOf = ({ range: [start] = [0, 0] }: Node): number => start

function callsByFunction(sourceCode: SourceCode): ReadonlyMap<CodeFunction, readonly Call[]> {
  const byFunction = new Map<CodeFunction, Call[]>()
  const calls = [...nodesOf(sourceCode.ast, sourceCode.visitorKeys)].filter(isCall)
  for (const call of calls.sort((a, b) => startOf(a) - startOf(b))) {
    const called = calledBy(call, sourceCode)
    if (!called) continue
    const known = byFunction.get(called)
    if (known) known.push(call)
    else byFunction.set(called, [call])
  }
  return byFunction
}

/** The calls of each file are looked up once. */
const callsOfFiles = new WeakMap<SourceCode, ReadonlyMap<CodeFunction, readonly Call[]>>()

/** The calls of a function in its file, in the order of the text. */
export function callsOf(called: CodeFunction, sourceCode: SourceCode): readonly Call[] {
  const calls = callsOfFiles.get(sourceCode) ?? callsByFunction(sourceCode)
  callsOfFiles.set(sourceCode, calls)
  return calls.get(called) ?? []
}
