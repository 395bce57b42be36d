import { stringAt } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import { EMPTY, unwritten, concatAll } from '../../traced-text.js'
import type { Mount, Problem, Reading, SpecError, TracedText, VolumeSpec } from '../../types.js'
import { parseShort } from '../../volumes/short.js'
import { evaluateMountFields, fieldsOfOption } from './fields.js'
import type { Fields } from './fields.js'
import { mountOf, readItems } from './mounts.js'
import { evaluateString, invalidSpec, readValues } from './scope.js'
import type { DevcontainerScope } from './scope.js'

const specOf = ({ source, target }: Fields): TracedText =>
  concatAll([...(source?.text ? [source, unwritten(':')] : []), target ?? EMPTY])

/** The spelling of the source decides the type, unless the CLI declares a volume for it. */
function parseFields(fields: Fields): VolumeSpec | SpecError {
  const { type: typeText, target } = fields
  const spec = specOf(fields)
  if (!target) return { error: 'missing-target', at: spec }
  const volume = parseShort(spec)
  if ('error' in volume) return volume
  return { ...volume, type: typeText?.text === 'volume' ? 'volume' : volume.type, ...(typeText ? { typeText } : {}) }
}

type Way = Pick<Mount, 'syntax' | 'values'>

interface ComposeScope extends DevcontainerScope {
  readonly projectFolder: string
}

const isRelative = (source: TracedText | undefined): boolean => /^\.{1,2}(?:\/|$)/.test(source?.text ?? '')

function mountOfFields(scope: ComposeScope, node: JsonNode, fields: Fields, way: Way): Mount | Problem {
  const volume = parseFields(fields)
  if (!('error' in volume)) {
    const mount = mountOf(scope, volume, { ...way, spec: specOf(fields), engine: 'devcontainer' })
    return isRelative(volume.source) ? { ...mount, folder: scope.projectFolder } : mount
  }
  const written = node.type === 'string' ? stringAt(scope.document, node) : specOf(fields)
  return invalidSpec(scope, node, written, volume.at)
}

function readOption(scope: ComposeScope, node: JsonNode): Reading {
  return readValues(evaluateString(scope, node), (option, values) =>
    mountOfFields(scope, node, fieldsOfOption(option), { syntax: 'mount-option', values }),
  )
}

function readObject(scope: ComposeScope, object: JsonNode): Reading {
  return readValues(evaluateMountFields(scope, object), (fields, values) =>
    mountOfFields(scope, object, fields, { syntax: 'long', values }),
  )
}

/**
 * The property `mounts` of a configuration with `dockerComposeFile`: the CLI writes each as `source:target` into a
 * generated compose file (convertMountToVolume in spec-node/dockerCompose.ts). Relative sources start from the project
 * folder.
 */
export function readComposeMounts(scope: DevcontainerScope, mounts: JsonNode, projectFolder: string): Reading {
  const inner = { ...scope, projectFolder }
  return readItems(scope, mounts, {
    string: (_, node) => readOption(inner, node),
    object: (_, node) => readObject(inner, node),
  })
}
