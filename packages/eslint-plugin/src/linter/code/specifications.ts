import type { ObjectExpression } from 'estree'
import type { SourceCode } from 'eslint'
import type { Element, Evaluation } from './evaluation.js'
import { fieldsOf, piecesOf } from './fields.js'
import { propertyOf } from './objects.js'
import { textOf, type Piece } from './pieces.js'
import { isMounted } from './reach.js'
import { inField, inQuotes, scriptsOf, type Part, type Script } from './script.js'

/** `docker run` with a volume in the short syntax. */
const shortScripts = (spec: readonly Piece[], { text }: SourceCode): Script[] =>
  scriptsOf(['docker run -v "', { pieces: spec, encode: inQuotes, reader: 'program' }, '" image'], text)

/** `docker run` with a bind; each field is quoted, since a path may hold commas. */
export function bindScripts(source: readonly Piece[], target: readonly Piece[], { text }: SourceCode): Script[] {
  const quote = String.raw`\"`
  const field = (pieces: readonly Piece[]) => ({ pieces, encode: inField, reader: 'program' }) as const
  const sourceField = [`${quote}source=`, field(source), quote]
  const targetField = [`${quote}target=`, field(target), quote]
  return scriptsOf(['docker run --mount "type=bind,', ...sourceField, ',', ...targetField, '" image'], text)
}

/** An element of Docker's `Mounts`. */
export function mountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [type, source, target] = ['Type', 'Source', 'Target'].map((name) => fields.get(name))
  return type && textOf(type) === 'bind' && source && target ? bindScripts(source, target, sourceCode) : []
}

/** An element of what testcontainers' `withBindMounts` takes. */
export function bindMountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [source, target] = [fields.get('source'), fields.get('target')]
  return source && target ? bindScripts(source, target, sourceCode) : []
}

export type ElementScripts = (element: Element, sourceCode: SourceCode) => Script[]

export const specScripts: ElementScripts = (element, sourceCode) =>
  element.kind === 'value' ? shortScripts(piecesOf(element), sourceCode) : []

/** A mount of a dev container as a string. */
export const mountSpecScripts: ElementScripts = (element, { text }) =>
  scriptsOf(
    ['docker run --mount "', { pieces: piecesOf(element), encode: inQuotes, reader: 'program' }, '" image'],
    text,
  )

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

/** A volume with a name says elsewhere where it is mounted. */
const ANYWHERE: readonly Piece[] = [{ kind: 'computed', use: [0, 0], expression: [0, 0], text: '/volume' }]

/** The host path of a volume that is mounted by its name: in Kubernetes, and in a task of Amazon ECS, also in Terraform. */
const NAMED_VOLUMES = [
  ['hostPath', 'path'],
  ['host', 'sourcePath'],
  ['hostPath', undefined],
] as const

function hostPathOf({ node, evaluation }: Element): readonly Piece[] | undefined {
  if (!propertyOf(node, 'name', evaluation)) return undefined
  return NAMED_VOLUMES.flatMap(([outer, inner]) => {
    const host = propertyOf(node, outer, evaluation)
    return host ? [inner === undefined ? piecesOf(host) : fieldsOf(host).get(inner)] : []
  }).find((pieces) => pieces !== undefined)
}

/** `docker volume create` with the options of a volume that is a bind mount. */
function volumeScripts(options: Element, { text }: SourceCode): Script[] {
  const fields = fieldsOf(options)
  if (!fields.has('device')) return []
  const words = [...fields].flatMap(([name, pieces]): Part[] => [
    ` --opt "${name}=`,
    { pieces, encode: inQuotes, reader: 'program' },
    '"',
  ])
  return scriptsOf(['docker volume create', ...words], text)
}

/** One volume as an object: a bind, or the options of the local driver. */
export function objectScripts(node: ObjectExpression, path: string, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const object: Element = { node, evaluation, kind: 'value' }
  const [host = hostPathOf(object), target = ANYWHERE] = bindOf(object)
  const scripts = host ? bindScripts(host, target, sourceCode) : volumeScripts(object, sourceCode)
  return scripts.length > 0 && isMounted(node, { sourceCode, path }) ? scripts : []
}
