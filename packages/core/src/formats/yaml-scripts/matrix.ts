import { rowsOf } from '../../languages/windows/variables.js'
import { scalarsIn, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'

/** The values of each variable of a matrix, by its name. */
type Columns = ReadonlyMap<string, readonly TracedText[]>

/** Maximum number of combinations. */
const MOST_ROWS = 8

/** The variables of several runs, in which each value occurs at least once. */
export function matrixRuns(columns: Columns): readonly TemplateValues[] {
  const names = [...columns.keys()]
  if (names.length === 0) return []
  return rowsOf([...columns.values()], MOST_ROWS).map(
    (row) => new Map(names.flatMap((name, at) => pair(name, row[at]))),
  )
}

const pair = (name: string, value: TracedText | undefined): (readonly [string, TracedText])[] =>
  value ? [[name, value]] : []

/** The variables that mappings give values, each with all of these; lists are alternatives. */
export function columnsOf(mappings: readonly YamlMapping[]): Columns {
  const columns = new Map<string, TracedText[]>()
  for (const { entries } of mappings)
    for (const [name, { value }] of entries) {
      const texts = scalarsIn(value).map((scalar) => scalar.value)
      if (texts.length > 0) columns.set(name, [...(columns.get(name) ?? []), ...texts])
    }
  return columns
}

/** The mappings in a sequence. */
export const mappingsIn = (node: YamlNode | undefined): readonly YamlMapping[] =>
  node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'mapping') : []
