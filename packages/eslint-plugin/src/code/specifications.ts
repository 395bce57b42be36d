import type { Expression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { elementsOf, fieldsOf, piecesOf, type Element } from './elements.js'
import { evaluate, textOf } from './evaluate.js'
import { evaluationOf } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import type { Piece } from './pieces.js'
import { inField, inQuotes, scriptOf, type Script } from './script.js'

/** `docker run` with a volume in the short syntax. */
const shortScript = (spec: readonly Piece[], { text }: SourceCode): Script =>
  scriptOf(['docker run -v "', { pieces: spec, encode: inQuotes }, '" image'], 'program', text)

/** `docker run` with a bind; each field is quoted, since a path may hold commas. */
function bindScript(source: readonly Piece[], target: readonly Piece[], { text }: SourceCode): Script {
  const [open, close] = [String.raw`\"`, String.raw`\"`]
  const field = (pieces: readonly Piece[]) => ({ pieces, encode: inField })
  const sourceField = [`${open}source=`, field(source), close]
  const targetField = [`${open}target=`, field(target), close]
  return scriptOf(['docker run --mount "type=bind,', ...sourceField, ',', ...targetField, '" image'], 'program', text)
}

/** An element of Docker's `Mounts`. */
function mountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [type, source, target] = ['Type', 'Source', 'Target'].map((name) => fields.get(name))
  return type && textOf(type) === 'bind' && source && target ? [bindScript(source, target, sourceCode)] : []
}

/** An element of what testcontainers' `withBindMounts` takes. */
function bindMountScripts(object: Element, sourceCode: SourceCode): Script[] {
  const fields = fieldsOf(object)
  const [source, target] = [fields.get('source'), fields.get('target')]
  return source && target ? [bindScript(source, target, sourceCode)] : []
}

type ElementScripts = (element: Element, sourceCode: SourceCode) => Script[]

const bindScripts: ElementScripts = (element, sourceCode) =>
  element.isSpread ? [] : [shortScript(piecesOf(element), sourceCode)]

/** The fields of `HostConfig` in Docker's API. */
const LISTS: ReadonlyMap<string, ElementScripts> = new Map(Object.entries({ Binds: bindScripts, Mounts: mountScripts }))

const listScripts = (list: Node, scripts: ElementScripts, sourceCode: SourceCode): Script[] =>
  (elementsOf(list, evaluationOf(sourceCode)) ?? []).flatMap((element) => scripts(element, sourceCode))

/** `Binds: […]`, `Mounts: […]`, and assignments to such properties. */
export function propertyScripts(node: Node, sourceCode: SourceCode): Script[] {
  const isAssignment = node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
  const name = isAssignment ? nameOf(node.left) : keyOf(node)
  const value = isAssignment ? node.right : node.type === 'Property' ? node.value : undefined
  const scripts = name === undefined ? undefined : LISTS.get(name)
  return scripts && value ? listScripts(value, scripts, sourceCode) : []
}

/** `.withBindMounts([{ source, target }])` and the older `.withBindMount(source, target)`. */
export function containerScripts(callee: Node, given: readonly Node[], sourceCode: SourceCode): Script[] {
  if (callee.type !== 'MemberExpression') return []
  const [first, second] = given
  const name = nameOf(callee)
  if (name === 'withBindMounts' && first) return listScripts(first, bindMountScripts, sourceCode)
  if (name !== 'withBindMount' || !first || !second) return []
  const [source, target] = [first, second].map((node) => evaluate(node as Expression, evaluationOf(sourceCode)))
  return source && target ? [bindScript(source, target, sourceCode)] : []
}
