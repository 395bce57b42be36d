import type { Expression, Node } from 'estree'
import type { SourceCode } from 'eslint'
import { wordParts } from './command-words.js'
import { elementsOf, evaluate, parentOf, unwrapped, type Element, type Evaluation } from './evaluation.js'
import { keyOf, nameOf } from './known-calls.js'
import { ownerOf } from './objects.js'
import { isMounted } from './reach.js'
import { scriptsOf, type Script } from './script.js'
import {
  bindMountScripts,
  bindScripts,
  mountScripts,
  mountSpecScripts,
  specScripts,
  type ElementScripts,
} from './specifications.js'

/** What the elements of a list mount. */
type ListScripts = (elements: readonly Element[], sourceCode: SourceCode) => Script[]

const each =
  (scripts: ElementScripts): ListScripts =>
  (elements, sourceCode) =>
    elements.flatMap((element) => scripts(element, sourceCode))

/** Arguments of `docker run`. */
const argumentScripts: ListScripts = (elements, { text }) =>
  scriptsOf(['docker run', ...elements.flatMap(wordParts), ' image'], text)

/** The fields of `HostConfig` in Docker's API. */
const LISTS: ReadonlyMap<string, ListScripts> = new Map([
  ['Binds', each(specScripts)],
  ['Mounts', each(mountScripts)],
])

/** The fields of a service or a dev container, which has an image. */
const LISTS_OF_IMAGE: ReadonlyMap<string, ListScripts> = new Map([
  ['volumes', each(specScripts)],
  ['mounts', each(mountSpecScripts)],
  ['runArgs', argumentScripts],
])

/** The flags of `docker run` in the `options` beside an image: those of WebdriverIO's Docker service. */
const FLAGS = new Set(['v', 'volume'])

const IMAGES = new Set<string | undefined>(['image', 'build', 'container_name'])

/** Whether an expression reads from `services`: `compose.services.app`. */
const isInServices = (node: Node): boolean =>
  node.type === 'MemberExpression' && (nameOf(node) === 'services' || isInServices(node.object))

/** Whether a property is one of a service or a dev container, as an object or as a member that code assigns to. */
function hasImage(node: Node): boolean {
  if (node.type === 'AssignmentExpression') return isInServices(node.left)
  const object = parentOf(node)
  return object?.type === 'ObjectExpression' && object.properties.some((one) => IMAGES.has(keyOf(one)))
}

/** The elements of a list; a single value is a list of one. */
const valuesOf = (node: Node, evaluation: Evaluation): readonly Element[] =>
  elementsOf(node, evaluation) ?? [{ node: node as Expression, evaluation, kind: 'value' }]

/** What a property mounts by its name and the properties beside it. */
function listNamed(name: string, node: Node): ListScripts | undefined {
  const own = LISTS.get(name) ?? (hasImage(node) ? LISTS_OF_IMAGE.get(name) : undefined)
  if (own || !FLAGS.has(name)) return own
  const owner = ownerOf(node)
  return owner && keyOf(owner) === 'options' && hasImage(owner) ? each(specScripts) : undefined
}

/** `Binds: […]`, `Mounts: […]`, assignments to such properties, and the `volumes` of a service. */
export function propertyScripts(node: Node, path: string, evaluation: Evaluation): Script[] {
  const { sourceCode } = evaluation
  const isAssignment = node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
  const name = isAssignment ? nameOf(node.left) : keyOf(node)
  const value = isAssignment ? node.right : node.type === 'Property' ? node.value : undefined
  const scripts = name === undefined ? undefined : listNamed(name, node)
  return scripts && value && isMounted(node, { sourceCode, path })
    ? scripts(valuesOf(value, evaluation), sourceCode)
    : []
}

/** What the elements of a list of mounts say. */
function listAt(list: Node): ListScripts | undefined {
  const name = nameOf(list) ?? ''
  return LISTS.get(name) ?? (isInServices(list) ? LISTS_OF_IMAGE.get(name) : undefined)
}

/** `Binds.push(…)`, `.withBindMounts([{ source, target }])` and the older `.withBindMount(source, target)`. */
export function containerScripts(callee: Node, given: readonly Node[], evaluation: Evaluation): Script[] {
  if (callee.type !== 'MemberExpression') return []
  const [first, second] = given
  const name = nameOf(callee)
  const list = name === 'push' ? listAt(unwrapped(callee.object)) : undefined
  const { sourceCode } = evaluation
  if (list) return list(valuesOf({ type: 'ArrayExpression', elements: [...given] } as Node, evaluation), sourceCode)
  if (name === 'withBindMounts' && first) return each(bindMountScripts)(valuesOf(first, evaluation), sourceCode)
  if (name !== 'withBindMount' || !first || !second) return []
  const [source, target] = [first, second].map((node) => evaluate(node as Expression, evaluation))
  return source && target ? bindScripts(source, target, sourceCode) : []
}
