import type { OutputChunk } from 'rolldown'

/** Loading one more file costs as much as loading a few thousand more bytes. */
const SMALL = 3000

interface Part {
  readonly file: string
  readonly isEntry: boolean
  readonly modules: readonly string[]
  readonly bytes: number
  /** The entries that load the chunk. */
  readonly loaders: ReadonlySet<string>
  readonly imports: readonly string[]
  /** Modules of Node.js, which also take time to load. */
  readonly builtins: ReadonlySet<string>
}

/** The static imports of an entry, and the entry itself. */
function importsOf(entry: string, chunks: ReadonlyMap<string, OutputChunk>): Set<string> {
  const files = new Set([entry])
  for (const file of files) for (const imported of chunks.get(file)?.imports ?? []) files.add(imported)
  return files
}

function partsOf(chunks: readonly OutputChunk[]): Part[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  // A module that others import statically is not marked as a dynamic entry.
  const optional = chunks.flatMap(({ dynamicImports }) => dynamicImports)
  const entries = new Set([...chunks.flatMap(({ isEntry, fileName }) => (isEntry ? [fileName] : [])), ...optional])
  const loaded = [...entries].map((entry) => [entry, importsOf(entry, byFile)] as const)
  return chunks.map(({ fileName, isEntry, moduleIds, code, imports }) => ({
    file: fileName,
    isEntry,
    modules: moduleIds,
    bytes: code.length,
    loaders: new Set(loaded.flatMap(([entry, files]) => (files.has(fileName) ? [entry] : []))),
    imports: imports.filter((file) => byFile.has(file)),
    builtins: new Set(imports.filter((file) => !byFile.has(file))),
  }))
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((one) => b.has(one))

/** Whether merging `small` into `large` makes no entry load more. */
const fitsInto = (small: Part, large: Part, parts: readonly Part[]): boolean =>
  small !== large &&
  isSubset(small.loaders, large.loaders) &&
  isSubset(small.builtins, large.builtins) &&
  parts.every(({ file, loaders }) => !small.imports.includes(file) || isSubset(large.loaders, loaders))

/** Merges small chunks into chunks that all of their entries load anyway. */
function join(parts: readonly Part[]): readonly Part[] {
  for (const small of parts.filter(({ bytes }) => bytes < SMALL).sort((a, b) => a.bytes - b.bytes)) {
    const [large] = parts.filter((part) => fitsInto(small, part, parts)).sort((a, b) => a.loaders.size - b.loaders.size)
    if (!large) continue
    const joined = {
      ...large,
      modules: [...large.modules, ...small.modules],
      bytes: large.bytes + small.bytes,
      imports: [...large.imports, ...small.imports].filter((file) => file !== large.file && file !== small.file),
    }
    return join(parts.filter((part) => part !== small).map((part) => (part === large ? joined : part)))
  }
  return parts
}

/** A file name without its extension; entries have fixed names. */
const chunkName = ({ file, isEntry }: Part): string | null => (isEntry ? null : file.replace(/\.js$/, ''))

/** Assigns each module to a chunk: one chunk for the main entry, and no entry loads large parts of another one. */
export function joinedChunks(chunks: readonly OutputChunk[], main: string): ReadonlyMap<string, string | null> {
  const parts = partsOf(chunks)
  const always = parts.filter(({ loaders }) => loaders.has(main))
  const entries = parts.filter((part) => part.isEntry && !always.includes(part))
  const optional = join(parts.filter((part) => !part.isEntry && !always.includes(part)))
  return new Map([
    ...always.flatMap(({ modules }) => modules.map((module) => [module, 'main'] as const)),
    ...[...entries, ...optional].flatMap((part) => part.modules.map((module) => [module, chunkName(part)] as const)),
  ])
}
