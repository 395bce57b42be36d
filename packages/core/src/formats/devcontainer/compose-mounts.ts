import { stringAt } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import { EMPTY, unwritten, concatAll } from '../../traced-text.js'
import type { Mount, Problem, Reading, SpecError, TracedText, VolumeSpec } from '../../types.js'
import { parseShort } from '../../volumes/short.js'
import { evaluateFields, fieldsOfOption } from './fields.js'
import type { Fields } from './fields.js'
import { mountOf, readItems } from './mounts.js'
import { evaluate, invalidSpec, readValues } from './scope.js'
import type { Scope } from './scope.js'

const specOf = ({ source, target }: Fields): TracedText =>
  concatAll([...(source?.text ? [source, unwritten(':')] : []), target ?? EMPTY])

/** The spelling of the source decides, unless the CLI declares a volume for it. */
function parseFields(fields: Fields): VolumeSpec | SpecError {
  const { type: typeText, target } = fields
  const spec = specOf(fields)
  if (!target) return { error: 'missing-target', at: spec }
  const volume = parseShort(spec)
  if ('error' in volume) return volume
  return { ...volume, type: typeText?.text === 'volume' ? 'volume' : volume.type, ...(typeText ? { typeText } : {}) }
}

type Way = Pick<Mount, 'syntax' | 'values'>

function mountOfFields(scope: Scope, node: JsonNode, fields: Fields, way: Way): Mount | Problem {
  const volume = parseFields(fields)
  if (!('error' in volume)) return mountOf(scope, volume, { ...way, spec: specOf(fields), engine: 'devcontainer' })
  const written = node.type === 'string' ? stringAt(scope.document, node) : specOf(fields)
  return invalidSpec(scope, node, written, volume.at)
}

function readOption(scope: Scope, node: JsonNode): Reading {
  return readValues(evaluate(scope, node), (option, values) =>
    mountOfFields(scope, node, fieldsOfOption(option), { syntax: 'mount-option', values }),
  )
}

function readObject(scope: Scope, object: JsonNode): Reading {
  return readValues(evaluateFields(scope, object), (fields, values) =>
    mountOfFields(scope, object, fields, { syntax: 'long', values }),
  )
}

/**
 * The property `mounts` of a configuration with `dockerComposeFile`: the CLI writes each as `source:target` into a compose
 * file of its own (convertMountToVolume in spec-node/dockerCompose.ts).
 */
export const readComposeMounts = (scope: Scope, mounts: JsonNode): Reading =>
  readItems(scope, mounts, { string: readOption, object: readObject })
