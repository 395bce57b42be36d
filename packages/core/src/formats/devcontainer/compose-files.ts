import type { JsonNode } from '../../languages/jsonc.js'
import { dirname, joinPaths } from '../../paths/join.js'
import { HOLE, display } from '../../traced-text.js'
import type { Problem, Reading, TracedText } from '../../types.js'
import { compose } from '../compose/format.js'
import { read as readCompose } from '../compose/read.js'
import { claimsOf } from '../file-names.js'
import { evaluateString, joinReadings, nodeProblem, EMPTY_READING, problemReading, wrongType } from './scope.js'
import type { DevcontainerScope } from './scope.js'

/** The path of a name, relative to the folder of the configuration; undefined if unknown. */
function pathOf({ source, folder }: DevcontainerScope, name: TracedText): string | undefined {
  const [first] = name.atoms
  const isInProject = first?.hole?.meaning === 'project'
  const path = isInProject ? `.${name.text.slice(1)}` : name.text
  return path.includes(HOLE) ? undefined : joinPaths(isInProject ? folder : dirname(source.path), path)
}

/** A file that is recognised as a compose file is linted on its own. */
function isLintedItself(path: string, text: string): boolean {
  const claim = claimsOf(compose)(path)
  return claim === 'yes' || (claim === 'ask' && compose.recognizes(text))
}

function readFile(scope: DevcontainerScope, node: JsonNode, name: TracedText): Reading {
  const path = pathOf(scope, name)
  if (path === undefined) return EMPTY_READING
  const text = scope.context.read(path, 'include')
  if (text === undefined) return problemReading(missing(scope, node, name))
  return isLintedItself(path, text) ? EMPTY_READING : readCompose({ path, text }, scope.context)
}

const missing = (scope: DevcontainerScope, node: JsonNode, name: TracedText): Problem =>
  nodeProblem(scope, 'missing-file', node, display(name))

function readName(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type !== 'string') return wrongType(scope, node, 'dockerComposeFile')
  const { values, problems, uses } = evaluateString(scope, node)
  return joinReadings([{ mounts: [], problems, uses }, ...values.map((name) => readFile(scope, node, name))])
}

/** The folder of the first compose file, which is the project folder of Compose; undefined if unknown. */
export function projectFolderOf(scope: DevcontainerScope, node: JsonNode): string | undefined {
  const first = node.type === 'array' ? node.children?.[0] : node
  if (first?.type !== 'string') return undefined
  const [name] = evaluateString(scope, first).values
  const path = name && pathOf(scope, name)
  return path === undefined ? undefined : dirname(path)
}

/** The property `dockerComposeFile`: the compose files that are not linted on their own. */
export function readComposeFiles(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type === 'null') return EMPTY_READING
  if (node.type !== 'array') return readName(scope, node)
  return joinReadings((node.children ?? []).map((name) => readName(scope, name)))
}
