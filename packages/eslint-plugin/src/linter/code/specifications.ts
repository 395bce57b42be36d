import type { Expression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import type { Element } from './element.js'
import { elementsOf } from './elements.js'
import { evaluate } from './evaluate.js'
import type { Evaluation } from './evaluation.js'
import { fieldsOf, piecesOf } from './fields.js'
import { keyOf, nameOf } from './known-calls.js'
import { propertyOf } from './objects.js'
import { textOf, type Piece } from './pieces.js'
import { isMounted } from './reach.js'
import { inField, inQuotes, scriptsOf, type Script } from './script.js'

/** `docker run` with a volume in the short syntax. */
const shortScripts = (spec: readonly Piece[], { text }: SourceCode): Script[] =>
  scriptsOf(['docker run -v "', { pieces: spec, encode: inQuotes, reader: 'program' }, '" image'], text)

/** `docker run` with a bind; each field is quoted, since a path may hold commas. */
function bindScripts(source: readonly Piece[], target: readonly Piece[], { text }: SourceCode): Script[] {
  const quote = String.raw`\"`
  const field = (pieces: readonly Piece[]) => ({ pieces, encode: inField, reader: 'program' }) as const
  const sourceField = [`${quote}source=`, field(source), quote]
  const targetField = [`${quote}target=`, field(target), quote]
  return scriptsOf(['docker run --mount "type=bind,', ...sourceField, ',', ...targetField, '" image'], text)
}

/** An element of Docker's `Mounts`. */
function mountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [type, source, target] = ['Type', 'Source', 'Target'].map((name) => fields.get(name))
  return type && textOf(type) === 'bind' && source && target ? bindScripts(source, target, sourceCode) : []
}

/** An element of what testcontainers' `withBindMounts` takes. */
function bindMountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [source, target] = [fields.get('source'), fields.get('target')]
  return source && target ? bindScripts(source, target, sourceCode) : []
}

type ElementScripts = (element: Element, sourceCode: SourceCode) => Script[]

const specScripts: ElementScripts = (element, sourceCode) =>
  element.kind === 'value' ? shortScripts(piecesOf(element), sourceCode) : []

/** The fields of `HostConfig` in Docker's API. */
const LISTS: ReadonlyMap<string, ElementScripts> = new Map(Object.entries({ Binds: specScripts, Mounts: mountScripts }))

const listScripts = (list: Node, scripts: ElementScripts, evaluation: Evaluation): Script[] =>
  (elementsOf(list, evaluation) ?? []).flatMap((element) => scripts(element, evaluation.sourceCode))

/** `Binds: […]`, `Mounts: […]`, assignments to such properties, and `host.Binds.push(…)`. */
export function propertyScripts(node: Node, path: string, evaluation: Evaluation): Script[] {
  const isAssignment = node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
  const name = isAssignment ? nameOf(node.left) : keyOf(node)
  const value = isAssignment ? node.right : node.type === 'Property' ? node.value : undefined
  const scripts = name === undefined ? undefined : LISTS.get(name)
  return scripts && value && isMounted(node, { sourceCode: evaluation.sourceCode, path })
    ? listScripts(value, scripts, evaluation)
    : []
}

/** The keys of one volume in Pulumi, CDKTF and kind, and those of a bind in Pulumi's `mounts`. */
const HOST_KEYS = [
  ['hostPath', 'containerPath'],
  ['source', 'target'],
] as const

/** `{ hostPath, containerPath }`, and `{ type: 'bind', source, target }`. */
function bindOf(object: Element): readonly (readonly Piece[] | undefined)[] {
  const fields = fieldsOf(object)
  const isBind = fields.has('hostPath') || textOf(fields.get('type') ?? []) === 'bind'
  const found = HOST_KEYS.map((keys) => keys.map((key) => fields.get(key)))
  return isBind ? (found.find((pieces) => !pieces.includes(undefined)) ?? []) : []
}

/** Kubernetes says elsewhere where it mounts `{ hostPath: { path } }`. */
const ANYWHERE: readonly Piece[] = [{ kind: 'computed', use: [0, 0], expression: [0, 0], text: '/volume' }]

function hostPathOf(object: Element): readonly Piece[] | undefined {
  const hostPath = propertyOf(object.node, 'hostPath', object.evaluation)
  return hostPath && fieldsOf(hostPath).get('path')
}

/** One volume as an object. */
export function objectScripts(node: Node, path: string, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  if (node.type !== 'ObjectExpression') return []
  const object: Element = { node, evaluation, kind: 'value' }
  const [host = hostPathOf(object), target = ANYWHERE] = bindOf(object)
  return host && isMounted(node, { sourceCode, path }) ? bindScripts(host, target, sourceCode) : []
}

/** `Binds.push(…)`, `.withBindMounts([{ source, target }])` and the older `.withBindMount(source, target)`. */
export function containerScripts(callee: Node, given: readonly Node[], evaluation: Evaluation): Script[] {
  if (callee.type !== 'MemberExpression') return []
  const [first, second] = given
  const name = nameOf(callee)
  const list = name === 'push' ? LISTS.get(nameOf(callee.object) ?? '') : undefined
  if (list) return listScripts({ type: 'ArrayExpression', elements: [...given] } as Node, list, evaluation)
  if (name === 'withBindMounts' && first) return listScripts(first, bindMountScripts, evaluation)
  if (name !== 'withBindMount' || !first || !second) return []
  const [source, target] = [first, second].map((node) => evaluate(node as Expression, evaluation))
  return source && target ? bindScripts(source, target, evaluation.sourceCode) : []
}
