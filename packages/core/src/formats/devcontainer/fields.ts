import { membersOf } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import { EMPTY, split, unwritten, concatAll } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { evaluateString } from './scope.js'
import type { Evaluated, DevcontainerScope } from './scope.js'

/** The fields of a mount that the CLI reads. */
export interface Fields {
  readonly type: TracedText | undefined
  readonly source: TracedText | undefined
  readonly target: TracedText | undefined
}

/** The fields of an object in `mounts`, once for each value of its source. */
export function evaluateMountFields(scope: DevcontainerScope, object: JsonNode): Evaluated<Fields> {
  const strings = membersOf(object).filter(({ value }) => value.type === 'string')
  const fields = new Map(strings.map(({ key, value }) => [key, evaluateString(scope, value)]))
  const [type] = fields.get('type')?.values ?? []
  const [target] = fields.get('target')?.values ?? []
  const sources = fields.get('source')?.values ?? [undefined]
  return {
    values: sources.map((source) => ({ type, source, target })),
    problems: [...fields.values()].flatMap(({ problems }) => problems),
    uses: [...fields.values()].flatMap(({ uses }) => uses),
  }
}

/** The value of `--mount` that the CLI creates from an object (dockerfileUtils.ts); a missing type is omitted. */
export function optionOf({ type, source, target }: Fields): TracedText {
  const typeField = type ? [unwritten('type='), type, unwritten(',')] : []
  const sourceField = source?.text ? [unwritten('src='), source, unwritten(',')] : []
  return concatAll([...typeField, ...sourceField, unwritten('dst='), target ?? EMPTY])
}

/** The fields of a string, as the CLI parses it for Compose (parseMount in containerFeaturesConfiguration.ts). */
export function fieldsOfOption(option: TracedText): Fields {
  const entries = split(option, ',').map((field) => split(field, '='))
  const valueOf = (...keys: readonly string[]): TracedText | undefined =>
    entries.findLast(([key]) => key && keys.includes(key.text))?.[1]
  return { type: valueOf('type'), source: valueOf('source', 'src'), target: valueOf('target', 'dst', 'destination') }
}
