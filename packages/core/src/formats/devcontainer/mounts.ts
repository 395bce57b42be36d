import type { JsonNode } from '../../languages/jsonc.js'
import type { Edit, EngineId, Mount, MountSyntax, Problem, Reading, TracedText, VolumeSpec } from '../../types.js'
import { parseMountOption } from '../../volumes/mount-option.js'
import { evaluateMountFields, optionOf } from './fields.js'
import { evaluateString, invalidSpec, joinReadings, EMPTY_READING, readValues, wrongType } from './scope.js'
import type { DevcontainerScope } from './scope.js'

/** The properties of a mount besides its volume specification. */
interface Written {
  readonly spec: TracedText
  readonly syntax: MountSyntax
  readonly engine: EngineId
  readonly values: number
  readonly bindInsertion?: Edit
}

const DRIVE = /^[A-Za-z]:/

export const mountOf = (scope: DevcontainerScope, volume: VolumeSpec, written: Written): Mount => ({
  ...volume,
  ...written,
  format: 'devcontainer',
  folder: scope.folder,
  home: '${localEnv:HOME}',
  windowsContainer: scope.windowsContainer || DRIVE.test(volume.target?.text ?? ''),
})

function optionMount(scope: DevcontainerScope, node: JsonNode, written: Written): Mount | Problem {
  const volume = parseMountOption(written.spec)
  return 'error' in volume ? invalidSpec(scope, node, written.spec, volume.at) : mountOf(scope, volume, written)
}

/** A string that the CLI passes to docker's `--mount` unchanged. */
export function readOption(scope: DevcontainerScope, node: JsonNode): Reading {
  return readValues(evaluateString(scope, node), (spec, values) =>
    optionMount(scope, node, { spec, syntax: 'mount-option', engine: 'devcontainer', values }),
  )
}

/** Right after the opening brace, since another field always follows. */
const bindInsertion = ({ source: { path } }: DevcontainerScope, { offset }: JsonNode): Edit => ({
  path,
  range: [offset + 1, offset + 1],
  text: ' "type": "bind",',
})

function readObject(scope: DevcontainerScope, object: JsonNode): Reading {
  return readValues(evaluateMountFields(scope, object), (fields, values) => {
    const spec = optionOf(fields)
    const insertion = fields.type ? {} : { bindInsertion: bindInsertion(scope, object) }
    return optionMount(scope, object, { spec, syntax: 'long', engine: 'devcontainer', values, ...insertion })
  })
}

/** Reads the items of `mounts` by type; the CLI also accepts a single item. */
export function readItems(
  scope: DevcontainerScope,
  mounts: JsonNode,
  read: Readonly<Record<'string' | 'object', (scope: DevcontainerScope, node: JsonNode) => Reading>>,
): Reading {
  if (mounts.type === 'null') return EMPTY_READING
  const items = mounts.type === 'array' ? (mounts.children ?? []) : [mounts]
  const readings = items.map((node) =>
    node.type === 'string' || node.type === 'object' ? read[node.type](scope, node) : wrongType(scope, node, 'mounts'),
  )
  return joinReadings(readings)
}

/** The property `mounts`: its items become `--mount` options. */
export const readMounts = (scope: DevcontainerScope, mounts: JsonNode): Reading =>
  readItems(scope, mounts, { string: readOption, object: readObject })
