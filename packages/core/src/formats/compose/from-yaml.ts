import { interpolate } from '../../languages/compose/interpolate.js'
import type { ComposeEnvironment } from '../../languages/compose/interpolate.js'
import type { YamlMapping, YamlNode, YamlScalar } from '../../languages/yaml/nodes.js'
import { display, placeOf } from '../../traced-text.js'
import type { Log } from './log.js'
import type { ModelNode } from './model.js'

/** What the nodes of one file share. */
export interface FileScope {
  readonly environment: ComposeEnvironment
  /** The folder of relative paths in the file. */
  readonly folder: string
  readonly log: Log
}

/** Converts nodes; an aliased node is converted once. */
type Convert = (node: YamlNode) => ModelNode

function valuesOf(
  { value, place }: YamlScalar,
  { environment, log }: FileScope,
): ReturnType<typeof interpolate>['values'] {
  const { values, uses, invalid } = interpolate(value, environment)
  for (const use of uses) log.uses.push(use)
  for (const text of invalid) {
    log.problems.push({ code: 'invalid-interpolation', place: placeOf(text) ?? place, detail: display(text) })
  }
  return values
}

function converted(node: YamlNode, scope: FileScope, convert: Convert): ModelNode {
  const base = { place: node.place, isOverride: node.tag === '!override' }
  if (node.tag === '!reset') return { ...base, kind: 'reset' }
  switch (node.kind) {
    case 'scalar':
      return { ...base, kind: 'scalar', values: valuesOf(node, scope), isNull: node.isNull, folder: scope.folder }
    case 'sequence':
      return { ...base, kind: 'sequence', items: node.items.map(convert).filter(({ kind }) => kind !== 'reset') }
    case 'mapping':
      return { ...base, kind: 'mapping', entries: convertedEntries(node, convert) }
  }
}

function convertedEntries({ entries }: YamlMapping, convert: Convert): Map<string, ModelNode> {
  const converted = new Map<string, ModelNode>()
  for (const [key, { value }] of entries) converted.set(key, convert(value))
  return converted
}

/** Replaces the variables in all values of a document, as Compose does before it merges files. */
export function fromYaml(root: YamlNode, scope: FileScope): ModelNode {
  const known = new Map<YamlNode, ModelNode>()
  const convert: Convert = (node) => {
    const done = known.get(node) ?? converted(node, scope, convert)
    known.set(node, done)
    return done
  }
  return convert(root)
}
