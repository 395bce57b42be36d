import { substituteVariables } from '../../languages/devcontainer-variables.js'
import type { DevcontainerVariables } from '../../languages/devcontainer-variables.js'
import { stringAt } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import { display, placeOf } from '../../traced-text.js'
import type { Context, Mount, Problem, ProblemCode, Reading, Source, TracedText, Use } from '../../types.js'

/** The inputs of reading one file. */
export interface DevcontainerScope {
  readonly source: Source
  /** The text of `source`. */
  readonly document: TracedText
  readonly context: Context
  /** The workspace folder, derived from the path of the file. */
  readonly folder: string
  readonly variables: DevcontainerVariables
  /** A Windows image or platform: drive paths in the container belong to it. */
  readonly windowsContainer: boolean
}

export const EMPTY_READING: Reading = { mounts: [], problems: [], uses: [] }

export const problemReading = (...problems: readonly Problem[]): Reading => ({ ...EMPTY_READING, problems })

export const joinReadings = (readings: readonly Reading[]): Reading => ({
  mounts: readings.flatMap(({ mounts }) => mounts),
  problems: readings.flatMap(({ problems }) => problems),
  uses: readings.flatMap(({ uses }) => uses),
  truncated: readings.flatMap(({ truncated = [] }) => truncated),
})

export function nodeProblem({ source }: DevcontainerScope, code: ProblemCode, node: JsonNode, detail: string): Problem {
  return { code, place: { path: source.path, range: [node.offset, node.offset + node.length] }, detail }
}

export const wrongType = (scope: DevcontainerScope, node: JsonNode, name: string): Reading =>
  problemReading(nodeProblem(scope, 'wrong-type', node, name))

/** A string of the file, or an object of strings. */
export interface Evaluated<Value = TracedText> {
  /** At least one. */
  readonly values: readonly Value[]
  readonly problems: readonly Problem[]
  readonly uses: readonly Use[]
}

/** Decodes a string and replaces its variables. */
export function evaluateString(scope: DevcontainerScope, node: JsonNode): Evaluated {
  const { values, uses, invalid } = substituteVariables(stringAt(scope.document, node), scope.variables)
  const problems = invalid.map((text) => nodeProblem(scope, 'invalid-interpolation', node, display(text)))
  return { values, uses, problems }
}

const isProblem = (one: Mount | Problem): one is Problem => 'code' in one

/** Reads something that may be a mount with each of its possible values. */
export function readValues<Value>(
  { values, problems, uses }: Evaluated<Value>,
  mountOf: (value: Value, values: number) => Mount | Problem,
): Reading {
  const read = values.map((value) => mountOf(value, values.length))
  const mounts = read.flatMap((one) => (isProblem(one) ? [] : [one]))
  return { mounts, problems: [...problems, ...read.filter(isProblem)], uses }
}

/** A specification that the engine rejects, at the part that is wrong. */
export function invalidSpec(scope: DevcontainerScope, node: JsonNode, spec: TracedText, at: TracedText): Problem {
  const problem = nodeProblem(scope, 'invalid-spec', node, display(spec))
  return { ...problem, place: placeOf(at) ?? problem.place }
}
