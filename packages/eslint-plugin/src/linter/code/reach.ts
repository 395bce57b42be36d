import type { CallExpression, Identifier, NewExpression, Node, Pattern, VariableDeclarator } from 'estree'
import type { SourceCode } from 'eslint'
import { parentOf, variableOf } from './evaluation.js'
import { nameOf } from './known-calls.js'

/** Matchers, stubs and assertions of test libraries, which describe calls and run nothing. */
const TEST_CALL =
  /^(?:expect|assert|ok|equal|equals|when|verify|withArgs|withExactArgs|calledWith.*|calledOnceWith.*|neverCalledWith.*|alwaysCalledWith.*|to[A-Z]\w*|(?:not)?(?:deep|strict|loose)\w*|(?:object|array|string)(?:Containing|Matching)|match|is|same|like|mock\w*|returns|resolves|yields|thenReturn|thenResolve|nthCalledWith|snapshot)$/i

/** Libraries whose calls describe what others answer. */
const STUBS = new Set(['nock', 'sinon', 'jest', 'vi', 'td', 'fetchMock'])

type Call = CallExpression | NewExpression

const isCall = (node: Node): node is Call => node.type === 'CallExpression' || node.type === 'NewExpression'

/** Whether a call belongs to a chain of calls of a stub: `nock(…).post(…).reply(…)`. */
function isOfStub(node: Node): boolean {
  if (node.type === 'Identifier') return STUBS.has(node.name)
  if (node.type === 'CallExpression') return isOfStub(node.callee)
  return node.type === 'MemberExpression' && isOfStub(node.object)
}

/** Whether a call is one of a test library, such as `expect(spawn).toHaveBeenCalledWith('docker', …)`. */
export function isTestCall(call: Node): boolean {
  const parent = parentOf(call)
  const isArgument = parent?.type === 'CallExpression' && parent.callee !== call
  return (
    isCall(call) &&
    (TEST_CALL.test(nameOf(call.callee) ?? '') ||
      isOfStub(call.callee) ||
      (isArgument && /^(?:when|verify)$/.test(nameOf(parent.callee) ?? '')))
  )
}

/** Names of test files and of what they lie in. */
const TEST_FILE =
  /(?:^|[\\/])(?:__\w+__|tests?|specs?|fixtures?|mocks?|e2e)[\\/]|[-._](?:test|spec|mock|fixture|storie)s?\.[cm]?[jt]sx?$/i

/** Names of files that configure a tool: `playwright.config.ts`, `.lintstagedrc.js`, those of the package nps. */
const CONFIGURATION = /(?:\.config|\.conf|rc|[\\/]package-scripts|^package-scripts)\.[cm]?[jt]s$/

/** Calls that create or run containers, whoever wraps them. */
const CREATES = /create|run|start|spawn|launch|deploy|exec|up$|post|request|fetch|container|stringify/i

const creates = (call: Call): boolean => CREATES.test(nameOf(call.callee) ?? '')

/** Calls that print what they get. */
const PRINTS = /^(?:log|info|warn|error|debug|trace|describe|example|usage|help)$/

/** Whether a call that creates nothing gives what a test compares: `expect(parse(inspection)).toEqual(…)`. */
export function isCompared(call: Call): boolean {
  const parent = parentOf(call)
  const isArgument = parent !== undefined && isCall(parent) && parent.callee !== call
  return isArgument && isTestCall(parent) && !creates(call)
}

/** Whether code in a test passes an object to a function that may create containers; other code does unless it prints. */
const mayCreate = (call: Call, { isTest }: Search): boolean =>
  !isTestCall(call) && !isCompared(call) && (isTest ? creates(call) : !PRINTS.test(nameOf(call.callee) ?? ''))

/** Code and the path of its file. */
export interface CodeFile {
  readonly sourceCode: SourceCode
  readonly path: string
}

/** Whether a function is part of what a stub returns: `spyOn(docker, 'get').mockReturnValue({ inspect: () => … })`. */
function isInTestCall(node: Node): boolean {
  for (let at = parentOf(node); at && !at.type.endsWith('Statement'); at = parentOf(at)) if (isTestCall(at)) return true
  return false
}

interface Search {
  readonly sourceCode: SourceCode
  readonly isTest: boolean
  /** Whether other files run what this one exports or returns. */
  readonly isRunElsewhere: boolean
  readonly seen: Set<Node>
}

/** Whether a variable's value gets somewhere that may mount. */
function isVariableMounted(identifier: Identifier, search: Search): boolean {
  const variable = variableOf(identifier, search)
  return (variable?.references ?? []).some(
    ({ identifier: use, init }) => init !== true && isReached(use as Identifier, search),
  )
}

/** Nodes that give a value to code elsewhere, which a test's own data is not for. */
const GIVES_AWAY = new Set<string>([
  'ReturnStatement',
  'ArrowFunctionExpression',
  'AssignmentExpression',
  'PropertyDefinition',
  'ExportDefaultDeclaration',
])

const TYPED = /^TS(?:As|Satisfies|TypeAssertion)/

/** Nodes whose value holds that of a part of them. */
const PASSED_ON =
  /^(?:Property|ObjectExpression|ArrayExpression|SpreadElement|ConditionalExpression|LogicalExpression|AwaitExpression|TSNonNullExpression|MemberExpression)$/

/** Whether a value gets somewhere that may mount: a call, a typed or exported value, what a function returns, a member. */
function isReached(node: Node, search: Search): boolean {
  const parent = parentOf(node)
  if (!parent || search.seen.has(parent)) return false
  search.seen.add(parent)
  if (isCall(parent) && parent.callee !== node) return mayCreate(parent, search)
  if (parent.type === 'VariableDeclarator') return isDeclaredMounted(parent, search)
  if (GIVES_AWAY.has(parent.type)) return search.isRunElsewhere && !isInTestCall(parent)
  if (TYPED.test(parent.type) && search.isRunElsewhere) return true
  return (TYPED.test(parent.type) || PASSED_ON.test(parent.type)) && isReached(parent, search)
}

/** TypeScript's parser gives every name the key, with a value or without. */
const isTyped = (pattern: Pattern & { readonly typeAnnotation?: unknown }): boolean =>
  pattern.typeAnnotation !== undefined

function isDeclaredMounted(declarator: VariableDeclarator, search: Search): boolean {
  const { id } = declarator
  const declaration = parentOf(declarator)
  const isExported = declaration !== undefined && parentOf(declaration)?.type === 'ExportNamedDeclaration'
  if (search.isRunElsewhere && (isTyped(id) || isExported)) return true
  return id.type === 'Identifier' && isVariableMounted(id, search)
}

/** Whether a file holds tests, or data and examples for them. */
export const isTestFile = (path: string): boolean => TEST_FILE.test(path) && !CONFIGURATION.test(path)

/** Whether an object that describes mounts, or an assignment of them, is more than the data of a test. */
export function isMounted(node: Node, { sourceCode, path }: CodeFile): boolean {
  const isTest = isTestFile(path)
  const search = { sourceCode, isTest, isRunElsewhere: !isTest, seen: new Set<Node>() }
  return (node.type === 'AssignmentExpression' && !isTest) || isReached(node, search)
}

/** Whether an object with a command gets to a call that may run it, or is what a tool is configured with; others may show it. */
export function isRun(node: Node, { sourceCode, path }: CodeFile): boolean {
  const isTest = isTestFile(path)
  return isReached(node, { sourceCode, isTest, isRunElsewhere: CONFIGURATION.test(path), seen: new Set() })
}
