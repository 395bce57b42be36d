import { membersOf } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import { concat, unwritten } from '../../traced-text.js'
import type { EngineId, Mount, MountSyntax, Problem, Reading, TracedText, VolumeSpec } from '../../types.js'
import { parseMountOption } from '../../volumes/mount-option.js'
import { evaluate, invalidSpec, merge, NOTHING, readValues, wrongType } from './scope.js'
import type { Evaluation, Scope } from './scope.js'

/** What a mount says beside its volume specification. */
interface Written {
  readonly spec: TracedText
  readonly syntax: MountSyntax
  readonly engine: EngineId
  readonly values: number
}

const DRIVE = /^[A-Za-z]:/

export const mountOf = (scope: Scope, volume: VolumeSpec, written: Written): Mount => ({
  ...volume,
  ...written,
  format: 'devcontainer',
  folder: scope.folder,
  home: '${localEnv:HOME}',
  windowsContainer: scope.windowsContainer || DRIVE.test(volume.target?.text ?? ''),
})

function optionMount(scope: Scope, node: JsonNode, written: Written): Mount | Problem {
  const volume = parseMountOption(written.spec)
  return 'error' in volume ? invalidSpec(scope, node, written.spec, volume.at) : mountOf(scope, volume, written)
}

/** A string that is handed to docker's `--mount` as it is. */
export function readOption(scope: Scope, node: JsonNode): Reading {
  return readValues(evaluate(scope, node), (spec, values) =>
    optionMount(scope, node, { spec, syntax: 'mount-option', engine: 'devcontainer', values }),
  )
}

/** The strings among the fields that the CLI reads of an object in `mounts`. */
function fieldsOf(scope: Scope, object: JsonNode): ReadonlyMap<string, Evaluation> {
  const strings = membersOf(object).filter(({ value }) => value.type === 'string')
  return new Map(strings.map(({ key, value }) => [key, evaluate(scope, value)]))
}

/** The option that the CLI makes of an object (dockerfileUtils.ts), but for the type, which is `volume` when it is missing. */
function optionOf(type: TracedText | undefined, source: TracedText | undefined, target: TracedText | undefined) {
  const typeField = type ? [unwritten('type='), type, unwritten(',')] : []
  const sourceField = source ? [unwritten('src='), source, unwritten(',')] : []
  return concat(...typeField, ...sourceField, unwritten('dst='), target ?? unwritten(''))
}

function readObject(scope: Scope, object: JsonNode): Reading {
  const fields = fieldsOf(scope, object)
  const [type] = fields.get('type')?.values ?? []
  const [target] = fields.get('target')?.values ?? []
  const sources = fields.get('source')?.values ?? [undefined]
  const values = sources.map((source) => optionOf(type, source, target))
  const problems = [...fields.values()].flatMap((field) => field.problems)
  const uses = [...fields.values()].flatMap((field) => field.uses)
  return readValues({ values, problems, uses }, (spec, values) =>
    optionMount(scope, object, { spec, syntax: 'long', engine: 'devcontainer', values }),
  )
}

function readMount(scope: Scope, node: JsonNode): Reading {
  if (node.type === 'string') return readOption(scope, node)
  return node.type === 'object' ? readObject(scope, node) : wrongType(scope, node, 'mounts')
}

/** The property `mounts`: strings and objects. */
export function readMounts(scope: Scope, node: JsonNode): Reading {
  if (node.type === 'null') return NOTHING
  if (node.type !== 'array') return wrongType(scope, node, 'mounts')
  return merge((node.children ?? []).map((mount) => readMount(scope, mount)))
}
