import type { CallExpression, ClassBody, Identifier, MemberExpression, NewExpression, Node } from 'estree'
import { classAround, membersOf, type ClassField, type ClassMembers } from './classes.js'
import { deeper, parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { isFunction, type CodeFunction } from './functions.js'
import { objectOfThis, propertyOf } from './objects.js'
import { accessedName } from './property-uses.js'
import { returnedBy, returnsOf } from './returns.js'
import { constantOf } from './variables.js'

/** The class or function that a name is declared as; a parameter has none. */
function declaredNode(identifier: Identifier, evaluation: Evaluation): Node | undefined {
  const [definition] = variableOf(identifier, evaluation)?.defs ?? []
  if (definition?.type === 'Variable') return definition.node.init ?? undefined
  return definition?.type === 'FunctionName' || definition?.type === 'ClassName' ? definition.node : undefined
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
  if (object.type === 'ThisExpression') return objectOfThis(object) ? undefined : classAround(object)
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

/** The function that a call of another one returns: `run('node')` of `const run = (image) => (dir) => …`. */
function returnedFunction({ callee }: CallExpression, given: Evaluation): CodeFunction | undefined {
  const evaluation = deeper(given, Infinity)
  const maker = evaluation && functionOf(callee, evaluation)
  const [value] = maker && !maker.generator ? returnsOf(maker) : []
  return value && evaluation && functionOf(value, evaluation)
}

/** The function of the file that a call runs: one with a name, a method of a class or an object, or the callee itself. */
export function functionOf(callee: Node, evaluation: Evaluation): CodeFunction | undefined {
  const node = unwrapped(callee)
  if (node.type === 'MemberExpression') return methodOf(node, evaluation)
  const declared = node.type === 'Identifier' ? declaredNode(node, evaluation) : node
  if (declared?.type === 'CallExpression') return returnedFunction(declared, evaluation)
  return declared && isFunction(declared) ? declared : undefined
}

/** The calls that a function comes from: `run('node')` for the callee of `run('node')('/x')`. */
export function makingCalls(callee: Node, given: Evaluation): readonly CallExpression[] {
  const evaluation = deeper(given, Infinity)
  const declared = callee.type === 'Identifier' ? declaredNode(callee, given) : callee
  return declared?.type === 'CallExpression' && evaluation
    ? [declared, ...makingCalls(declared.callee, evaluation)]
    : []
}

/** The constructor of a class, maybe that of one that it extends; undefined where it has none. */
export const constructorOf = (body: ClassBody, evaluation: Evaluation): CodeFunction | undefined =>
  memberIn(body, evaluation, ({ methods }) => methods.get('constructor'))

/** The function of the file that a call or `new` runs. */
export function calledBy(
  { type, callee }: CallExpression | NewExpression,
  evaluation: Evaluation,
): CodeFunction | undefined {
  if (type === 'CallExpression' && callee.type !== 'Super') return functionOf(callee, evaluation)
  const body = callee.type === 'Super' ? superAround(callee, evaluation) : classNamed(callee, evaluation)
  return body && constructorOf(body, evaluation)
}
