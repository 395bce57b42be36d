import type { JsonNode } from '../../languages/jsonc.js'
import { dirname, join } from '../../paths/join.js'
import { HOLE, display } from '../../traced-text.js'
import type { Problem, Reading, TracedText } from '../../types.js'
import { compose } from '../compose/format.js'
import { read as readCompose } from '../compose/read.js'
import { claimsOf } from '../file-names.js'
import { evaluate, merge, nodeProblem, NOTHING, problemReading, wrongType } from './scope.js'
import type { Scope } from './scope.js'

/** The path that a name stands for, from the folder of the configuration; undefined where the text does not decide it. */
function pathOf({ source, folder }: Scope, name: TracedText): string | undefined {
  const [first] = name.atoms
  const isInProject = first?.hole?.meaning === 'project'
  const path = isInProject ? `.${name.text.slice(1)}` : name.text
  return path.includes(HOLE) ? undefined : join(isInProject ? folder : dirname(source.path), path)
}

/** A file that is linted for its own sake has its findings there. */
function isLintedItself(path: string, text: string): boolean {
  const claim = claimsOf(compose)(path)
  return claim === 'yes' || (claim === 'ask' && compose.recognizes(text))
}

function readFile(scope: Scope, node: JsonNode, name: TracedText): Reading {
  const path = pathOf(scope, name)
  if (path === undefined) return NOTHING
  const text = scope.context.read(path, 'include')
  if (text === undefined) return problemReading(missing(scope, node, name))
  return isLintedItself(path, text) ? NOTHING : readCompose({ path, text }, scope.context)
}

const missing = (scope: Scope, node: JsonNode, name: TracedText): Problem =>
  nodeProblem(scope, 'missing-file', node, display(name))

function readName(scope: Scope, node: JsonNode): Reading {
  if (node.type !== 'string') return wrongType(scope, node, 'dockerComposeFile')
  const { values, problems, uses } = evaluate(scope, node)
  return merge([{ mounts: [], problems, uses }, ...values.map((name) => readFile(scope, node, name))])
}

/** The folder of the first compose file, which Compose takes for the project's; undefined where it is unknown. */
export function projectFolderOf(scope: Scope, node: JsonNode): string | undefined {
  const first = node.type === 'array' ? node.children?.[0] : node
  if (first?.type !== 'string') return undefined
  const [name] = evaluate(scope, first).values
  const path = name && pathOf(scope, name)
  return path === undefined ? undefined : dirname(path)
}

/** The property `dockerComposeFile`: the compose files that nobody else would read. */
export function readComposeFiles(scope: Scope, node: JsonNode): Reading {
  if (node.type === 'null') return NOTHING
  if (node.type !== 'array') return readName(scope, node)
  return merge((node.children ?? []).map((name) => readName(scope, name)))
}
