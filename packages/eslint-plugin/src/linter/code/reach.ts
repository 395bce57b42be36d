import type { Identifier, Node, Pattern, VariableDeclarator } from 'estree'
import type { SourceCode } from 'eslint'
import { isConfiguration, isTestFile, type CodeFile } from './code-file.js'
import { parentOf, variableOf } from './evaluation.js'
import { isCall, type Call } from './functions.js'
import { nameOf } from './known-calls.js'
import { CONTAINS, isDouble, isExpected, isTestCall } from './test-calls.js'

/** Calls that create or run containers, whoever wraps them. */
const CREATES = /create|run|start|spawn|launch|deploy|exec|up$|post|request|fetch|container|stringify/i

const creates = (call: Call): boolean => CREATES.test(nameOf(call.callee) ?? '')

/** Calls that print an object, or send it as a response: `response.json(…)`. */
const PRINTS = /^(?:log|info|warn|error|debug|trace|describe|example|usage|help|print|render|display|show|json|reply)$/

/** Whether a call that creates nothing gives what a test compares: `expect(parse(inspection)).toEqual(…)`. */
export function isCompared(call: Call): boolean {
  const parent = parentOf(call)
  const isArgument = parent !== undefined && isCall(parent) && parent.callee !== call
  return isArgument && isTestCall(parent) && !creates(call)
}

/** Whether a call is one of a test double, or passes one on. */
const usesDouble = (call: Call, search: Search): boolean =>
  [call.callee, ...call.arguments].some((node) => isDouble(node, search))

/** Whether code in a test passes an object to a function that may create containers; other code does unless it prints. */
const mayCreate = (call: Call, search: Search): boolean =>
  !isTestCall(call) &&
  !isCompared(call) &&
  !usesDouble(call, search) &&
  (search.isTest ? creates(call) : !PRINTS.test(nameOf(call.callee) ?? ''))

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

/** Whether a variable's value gets somewhere that may mount, and no test compares it with others. */
function isVariableMounted(identifier: Identifier, search: Search): boolean {
  const references = variableOf(identifier, search)?.references ?? []
  const uses = references.filter(({ init }) => init !== true).map(({ identifier: use }) => use as Identifier)
  return !uses.some(isExpected) && uses.some((use) => isReached(use, search))
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

/** Whether a value gets somewhere that may mount: a call, a typed or exported value, what a function returns, a member. */
function isReached(node: Node, search: Search): boolean {
  const parent = parentOf(node)
  if (!parent || search.seen.has(parent)) return false
  search.seen.add(parent)
  if (isCall(parent) && parent.callee !== node) return mayCreate(parent, search)
  if (parent.type === 'VariableDeclarator') return isDeclaredMounted(parent, search)
  if (GIVES_AWAY.has(parent.type)) return search.isRunElsewhere && !isInTestCall(parent)
  if (TYPED.test(parent.type) && search.isRunElsewhere) return true
  return (TYPED.test(parent.type) || CONTAINS.test(parent.type)) && isReached(parent, search)
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

/** Whether an object that describes mounts, or an assignment of them, is more than the data of a test. */
export function isMounted(node: Node, file: CodeFile): boolean {
  const { sourceCode } = file
  const isTest = isTestFile(file)
  const search = { sourceCode, isTest, isRunElsewhere: !isTest, seen: new Set<Node>() }
  return (node.type === 'AssignmentExpression' && !isTest) || isReached(node, search)
}

/** Functions that a tool calls by the names that a module exports them with: those of Nx. */
const CALLED_BY_TOOL = /^createNodes(?:V2)?$/

function isInFunctionOfTool(node: Node): boolean {
  const parent = parentOf(node)
  if (!parent) return false
  const name = 'id' in parent && parent.id?.type === 'Identifier' ? parent.id.name : ''
  return CALLED_BY_TOOL.test(name) || isInFunctionOfTool(parent)
}

/** Whether an object with a command gets to a call that may run it, or is what a tool is configured with; others may show it. */
export function isRun(node: Node, file: CodeFile): boolean {
  const { sourceCode } = file
  const isTest = isTestFile(file)
  return isReached(node, {
    sourceCode,
    isTest,
    isRunElsewhere: isConfiguration(file) || isInFunctionOfTool(node),
    seen: new Set(),
  })
}
