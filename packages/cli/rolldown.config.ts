import { basename, dirname, join } from 'node:path'
import {
  defineConfig,
  rolldown,
  type OutputBundle,
  type Plugin,
  type PreRenderedChunk,
  type RolldownOptions,
} from 'rolldown'
import { asciiOnly } from '../../scripts/rolldown/ascii-only.js'
import { bundledCore } from '../../scripts/rolldown/core.mjs'
import { joinedChunks } from '../../scripts/rolldown/joined-chunks.js'
import { lazyModules } from '../../scripts/rolldown/lazy-modules.js'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

/** The package is ESM. */
const moduleKind: Plugin = {
  name: 'module-kind',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type":"commonjs"}\n' })
  },
}

const ENTRY = 'bin.js'

/** A module and its static imports. */
function importsOf(file: string, bundle: OutputBundle, known = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || known.has(file)) return known
  known.add(file)
  for (const one of chunk.imports) importsOf(one, bundle, known)
  return known
}

/** A clean run loads no parser: every run loads only the entry and the bundler's runtime. */
const smallEntry: Plugin = {
  name: 'small-entry',
  generateBundle(_, bundle) {
    const others = [...importsOf(ENTRY, bundle)].filter(
      (file) => file !== ENTRY && !file.startsWith('rolldown-runtime'),
    )
    if (others.length > 0)
      throw new Error(`${ENTRY} must load what is optional by import(), but imports ${others.join(', ')}`)
  },
}

const source = (path: string): string => join(import.meta.dirname, '..', 'core', 'src', path)

/** Loaded on demand: most scripts name no compose file, and most files have no ignore comments. */
const lazy = lazyModules([
  source('formats/shell/named-files.ts'),
  source('languages/comments/jsonc.ts'),
  source('languages/comments/yaml.ts'),
  source('languages/units/object.ts'),
])

/** Each format has a reader named `read`. */
function chunkName({ name, facadeModuleId, moduleIds }: PreRenderedChunk): string {
  if (name === 'read') return `${basename(dirname(facadeModuleId ?? moduleIds[0] ?? ''))}-read-[hash].js`
  return `${name}-[hash].js`
}

const program = {
  input: { bin: 'src/bin.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/].*[\\/]yaml[\\/]/, sideEffects: false }] },
  resolve: { alias: bundledCore },
  // The package has no dependencies: a remaining import would fail on the user's machine.
  onLog: (level, log) => {
    // A lazy module may statically import modules that others import dynamically.
    if (level === 'warn' && log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
} satisfies RolldownOptions

const output = {
  dir: 'dist',
  // CommonJS starts in four fifths of the time of ESM.
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: chunkName,
  cleanDir: true,
  minify: true,
} satisfies RolldownOptions['output']

const SERVER = './lsp.js'

/** The program without the server, which would split its parts into more chunks. */
const withoutServer: Plugin = {
  name: 'without-server',
  resolveId: (source) => (source === SERVER ? { id: source, external: true } : null),
}

/** The `import()` calls in the sources decide which modules are loaded together. */
async function chunksWithoutServer(): Promise<ReadonlyMap<string, string | null>> {
  const bundle = await rolldown({ ...program, plugins: [withoutServer, lazy] })
  const built = await bundle.generate(output)
  await bundle.close()
  return joinedChunks(
    built.output.filter((file) => file.type === 'chunk'),
    ENTRY,
  )
}

const chunks = await chunksWithoutServer()

export default defineConfig({
  ...program,
  plugins: [moduleKind, smallEntry, thirdPartyLicenses, lazy, asciiOnly],
  output: {
    ...output,
    chunkFileNames: '[name].js',
    codeSplitting: {
      // The server uses the chunks of the program, and one more for the rest.
      groups: [
        {
          name: (module) => (chunks.has(module) ? chunks.get(module) : basename(SERVER, '.js')),
          debugName: 'chunks',
        },
      ],
      includeDependenciesRecursively: false,
    },
  },
})
