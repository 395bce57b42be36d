import type { Identifier, Node } from 'estree'
import { parentOf, unwrapped, variableOf, type Evaluation } from './evaluation.js'
import { isCall } from './functions.js'
import { nameOf } from './known-calls.js'

/** Matchers, stubs and assertions of test libraries, which describe calls and run nothing. */
const TEST_CALL =
  /^(?:expect|assert|ok|equal|equals|when|verify|withArgs|withExactArgs|calledWith.*|calledOnceWith.*|neverCalledWith.*|alwaysCalledWith.*|to[A-Z]\w*|(?:not)?(?:deep|strict|loose)\w*|(?:object|array|string)(?:Containing|Matching)|match|is|same|like|mock\w*|returns|resolves|yields|thenReturn|thenResolve|nthCalledWith|snapshot)$/i

/** Assertions that production code makes about its own values. */
const CHECK = /^(?:assert|ok|is|match)$/

/** Libraries and functions that make test doubles. */
const DOUBLES = new Set(['nock', 'sinon', 'jest', 'vi', 'td', 'jasmine', 'fetchMock', 'mock', 'mockDeep', 'createMock'])

/** Whether a callee belongs to a library of test doubles: `nock(…).post(…).reply`, `t.mock.fn`. */
function isOfDoubles(callee: Node): boolean {
  if (callee.type === 'Identifier') return DOUBLES.has(callee.name)
  if (callee.type === 'CallExpression') return isOfDoubles(callee.callee)
  return callee.type === 'MemberExpression' && (nameOf(callee) === 'mock' || isOfDoubles(callee.object))
}

/** Whether a call is one of a test library, such as `expect(spawn).toHaveBeenCalledWith('docker', …)`. */
export function isTestCall(call: Node): boolean {
  const parent = parentOf(call)
  const isArgument = parent?.type === 'CallExpression' && parent.callee !== call
  return (
    isCall(call) &&
    (TEST_CALL.test(nameOf(call.callee) ?? '') ||
      isOfDoubles(call.callee) ||
      (isArgument && /^(?:when|verify)$/.test(nameOf(parent.callee) ?? '')))
  )
}

/** Nodes whose value contains that of a part of them. */
export const CONTAINS =
  /^(?:Property|ObjectExpression|ArrayExpression|SpreadElement|ConditionalExpression|LogicalExpression|AwaitExpression|TSNonNullExpression|MemberExpression)$/

/** Whether a test compares a value with others: `expect(create).toHaveBeenCalledWith(options)`. */
export function isExpected(node: Node): boolean {
  const parent = parentOf(node)
  if (!parent) return false
  if (isCall(parent)) return parent.callee !== node && isTestCall(parent) && !CHECK.test(nameOf(parent.callee) ?? '')
  return CONTAINS.test(parent.type) && isExpected(parent)
}

/** Variables that refer to variables are followed this far. */
const MAX_VARIABLES = 4

type Code = Pick<Evaluation, 'sourceCode'>

const isVariableDouble = (identifier: Identifier, code: Code, variables: number): boolean =>
  variables < MAX_VARIABLES &&
  (variableOf(identifier, code)?.references ?? []).some(
    ({ writeExpr }) => writeExpr && isDouble(writeExpr, code, variables + 1),
  )

/** Whether a value is a test double, or an object with one: `jest.fn()`, `{ createContainer: sinon.stub() }`. */
export function isDouble(given: Node, code: Code, variables = 0): boolean {
  const node = unwrapped(given)
  if (isCall(node)) return isOfDoubles(node.callee)
  if (node.type === 'Identifier') return isVariableDouble(node, code, variables)
  if (node.type === 'MemberExpression') return isDouble(node.object, code, variables)
  if (node.type !== 'ObjectExpression') return false
  return node.properties.some((one) => one.type === 'Property' && isDouble(one.value, code, variables))
}

/** A call that replaces a module that starts programs or containers. */
const MOCKED_MODULE =
  /\b(?:mock|doMock|mockModule|unstable_mockModule|module|replace|proxyquire)\(\s*(?:import\(\s*)?['"](?:node:)?(?:child_process|execa|cross-spawn|zx|shelljs|tinyexec|nano-spawn|dockerode|node-docker-api|testcontainers|docker-compose|docker-cli-js|@actions\/exec)['"]/

/** Whether a test replaces a module that starts programs or containers, so that none of its calls does. */
export const mocksPrograms = (text: string): boolean => MOCKED_MODULE.test(text)
