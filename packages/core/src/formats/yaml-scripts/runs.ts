import { groupBy } from '../../group-by.js'
import { entryNamed, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import type { TemplateValues } from '../templates.js'
import { scopesOfLoop } from './loops.js'
import { outermost, scopeIn, withVariables, type ScriptScope } from './scope.js'
import type { YamlScripts } from './scripts.js'

/** The variables that a call passes, and those of the caller. */
interface ScriptCall {
  readonly passed: YamlNode | undefined
  readonly callerValues: TemplateValues
}

/** The calls in a file by the names of what they call. */
export type ScriptCalls = ReadonlyMap<string, readonly ScriptCall[]>

/** Maximum number of runs of a mapping, which keeps the cost linear. */
const MOST_RUNS = 8

type NamedCall = readonly [name: string, call: ScriptCall]

function callsAt(mapping: YamlMapping, scripts: YamlScripts, scope: ScriptScope): readonly NamedCall[] {
  const name = scripts.calls && entryNamed(mapping, scripts.calls.name)
  if (name?.kind !== 'scalar') return []
  const passed = entryNamed(mapping, scripts.calls?.values ?? '')
  return scopesOfLoop(mapping, scripts, scope).map(({ templateValues: callerValues }) => [
    name.value.text,
    { passed, callerValues },
  ])
}

function callsIn(node: YamlNode, scripts: YamlScripts, outer: ScriptScope): readonly NamedCall[] {
  if (node.kind === 'scalar' || outer.known.size === outer.known.add(node).size) return []
  if (node.kind === 'sequence') return node.items.flatMap((item) => callsIn(item, scripts, outer))
  const calls = callsAt(node, scripts, outer)
  if (calls.length > 0) return calls
  const scope = scopeIn(node, scripts, outer)
  return [...node.entries.values()].flatMap(({ value }) => callsIn(value, scripts, scope))
}

export const scriptCalls = (documents: readonly YamlNode[], scripts: YamlScripts): ScriptCalls =>
  groupBy(scripts.calls ? documents.flatMap((document) => callsIn(document, scripts, outermost())) : [])

/** The scopes in which a mapping runs for the calls of its key, and for each combination of its matrix. */
export function scopesOfRuns(
  [key, value]: readonly [key: string, value: YamlNode],
  calls: ScriptCalls,
  scripts: YamlScripts,
  scope: ScriptScope,
): readonly ScriptScope[] {
  const called = (calls.get(key) ?? []).map(({ passed, callerValues }): ScriptScope => {
    return { ...scope, templateValues: withVariables(scope.templateValues, passed, scripts, callerValues) }
  })
  const matrix = value.kind === 'mapping' ? (scripts.matrixOf?.(value) ?? []) : []
  const combined = matrix.map((values): ScriptScope => {
    const templateValues = new Map([...scope.templateValues, ...values])
    return { ...scope, templateValues, environment: new Map([...scope.environment, ...values]) }
  })
  return [...called, ...combined].slice(0, MOST_RUNS).map((one) => ({ ...one, known: new Set() }))
}
