import { entryNamed, scalarsIn, type YamlEntry, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'

/** What decides the mounts of a job. */
const INHERITED = ['variables', 'before_script', 'script']

/** GitLab's maximum depth, and the maximum number of jobs that inherit from one. */
const DEEPEST = 11
const MOST_HEIRS = 8

interface Jobs {
  readonly all: YamlMapping
  /** How many jobs have inherited from each. */
  readonly heirs: Map<YamlMapping, number>
}

function parentsOf(job: YamlMapping, { all, heirs }: Jobs): YamlMapping[] {
  const names = entryNamed(job, 'extends')
  const parents = (names ? scalarsIn(names) : []).flatMap(({ value }) => entryNamed(all, value.text) ?? [])
  return parents
    .filter((parent) => parent.kind === 'mapping')
    .filter((parent) => {
      const count = (heirs.get(parent) ?? 0) + 1
      heirs.set(parent, count)
      return count <= MOST_HEIRS
    })
}

/** Mappings are merged; any other value replaces the inherited one. */
function merged(inherited: YamlEntry | undefined, own: YamlEntry | undefined): YamlEntry | undefined {
  if (inherited?.value.kind !== 'mapping' || own?.value.kind !== 'mapping') return own ?? inherited
  return { ...own, value: { ...own.value, entries: new Map([...inherited.value.entries, ...own.value.entries]) } }
}

function heirOf(job: YamlMapping, jobs: Jobs, depth = DEEPEST): YamlMapping {
  const parents = depth > 0 ? parentsOf(job, jobs).map((parent) => heirOf(parent, jobs, depth - 1)) : []
  return parents.reduceRight<YamlMapping>((heir, { entries }) => {
    const inherited = INHERITED.flatMap((key) => {
      const entry = merged(entries.get(key), heir.entries.get(key))
      return entry ? [[key, entry] as const] : []
    })
    return { ...heir, entries: new Map([...heir.entries, ...inherited]) }
  }, job)
}

/** The jobs of a file with what they inherit by `extends` (GitLab's "CI/CD YAML syntax reference"). */
export function withInherited(document: YamlNode): YamlNode {
  if (document.kind !== 'mapping') return document
  const jobs: Jobs = { all: document, heirs: new Map() }
  const entries = [...document.entries].map(([name, entry]) => {
    const { value } = entry
    return [name, value.kind === 'mapping' ? { ...entry, value: heirOf(value, jobs) } : entry] as const
  })
  return { ...document, entries: new Map(entries) }
}
