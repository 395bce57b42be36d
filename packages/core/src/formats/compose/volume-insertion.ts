import type { YamlEntry, YamlMapping } from '../../languages/yaml/nodes.js'
import { parseYaml } from '../../languages/yaml/parse.js'
import type { Source, VolumeInsertion } from '../../types.js'

/** An insertion point, and the text around the name. */
interface Insertion {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** The line end of new lines. */
const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** At the end of the file, if there is no `volumes` yet. */
function newSection(text: string): Insertion {
  const end = lineEndOf(text)
  const gap = text.endsWith('\n') ? '' : end
  return { at: text.length, before: `${gap}${end}volumes:${end}  `, after: `:${end}` }
}

const NOTHING_BEHIND_KEY = /["']?[ \t]*:[ \t]*(?:#.*)?(?=\r?$)/my

/** Below an empty `volumes:`. */
function inEmptySection(text: string, { keyPlace }: YamlEntry): Insertion | undefined {
  NOTHING_BEHIND_KEY.lastIndex = keyPlace.range[1]
  const [rest] = NOTHING_BEHIND_KEY.exec(text) ?? []
  if (rest === undefined) return undefined
  return { at: keyPlace.range[1] + rest.length, before: `${lineEndOf(text)}  `, after: ':' }
}

/** The first key of the mapping itself, not of a merged one. */
function firstKeyOf({ entries, place }: YamlMapping): number | undefined {
  const starts = [...entries.values()].map(({ keyPlace }) => keyPlace.range[0])
  const own = starts.filter((start) => start >= place.range[0] && start < place.range[1])
  return own.length === 0 ? undefined : Math.min(...own)
}

function inMapping(text: string, mapping: YamlMapping): Insertion | undefined {
  const start = mapping.place.range[0]
  const first = firstKeyOf(mapping)
  if (text[start] === '{') return { at: start + 1, before: ' ', after: first === undefined ? ': {} ' : ': {},' }
  if (first === undefined) return undefined
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first)
  return /^ +$/.test(indent) ? { at: first, before: '', after: `:${lineEndOf(text)}${indent}` } : undefined
}

/** Where to add a volume to a compose file; undefined for rare styles. */
export function volumeInsertionOf({ path, text }: Source): VolumeInsertion | undefined {
  const roots = parseYaml({ path, text }).documents.flatMap((root) => (root.kind === 'mapping' ? [root] : []))
  const last = roots.at(-1)
  if (!last || text[last.place.range[0]] === '{') return undefined
  const entry = roots.find(({ entries }) => entries.has('volumes'))?.entries.get('volumes')
  // In version 1, which has no `services`, the section would be another service.
  const isFirstVersion = !roots.some(({ entries }) => entries.has('services'))
  if (!entry && isFirstVersion) return undefined
  const insertion = entry ? insertionIn(text, entry) : newSection(text)
  if (!insertion) return undefined
  const { at, before, after } = insertion
  return { place: { path, range: [at, at] }, before, after }
}

function insertionIn(text: string, entry: YamlEntry): Insertion | undefined {
  switch (entry.value.kind) {
    case 'scalar':
      return entry.value.isNull ? inEmptySection(text, entry) : undefined
    case 'mapping':
      return inMapping(text, entry.value)
    case 'sequence':
      return undefined
  }
}
