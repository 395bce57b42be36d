import { basename, dirname } from 'node:path'
import {
  defineConfig,
  rolldown,
  type OutputBundle,
  type OutputOptions,
  type Plugin,
  type PreRenderedChunk,
  type RolldownOptions,
} from 'rolldown'
import { bundledCore } from '../../scripts/rolldown/core.mjs'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

/** The package itself is ESM, as its sources are. */
const moduleKind: Plugin = {
  name: 'module-kind',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type":"commonjs"}\n' })
  },
}

const ENTRY = 'bin.js'

/** All that a file imports before it runs. */
function importsOf(file: string, bundle: OutputBundle, known = new Set<string>()): Set<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || known.has(file)) return known
  known.add(file)
  for (const one of chunk.imports) importsOf(one, bundle, known)
  return known
}

/** A clean run loads no parser: what every run loads is the entry and the bundler's runtime. */
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

/** A name that tells the readers of the formats apart; of the joined parts one name is as good as another. */
function chunkName({ name, facadeModuleId }: PreRenderedChunk): string {
  if (name.startsWith(SHARED)) return `${SHARED}-[hash].js`
  return name === 'read' ? `${basename(dirname(facadeModuleId ?? ''))}-[name]-[hash].js` : '[name]-[hash].js'
}

const SHARED = 'shared'

const READER = /core[\\/]src[\\/]formats[\\/](?!shell)(\w+)[\\/](?!comments|tokens)/

const readerName = (module: string): string => `${READER.exec(module)?.[1] ?? ''}-read`

const program = {
  input: { bin: 'src/bin.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/].*[\\/]yaml[\\/]/, sideEffects: false }] },
  resolve: { alias: bundledCore },
  // The package has no dependencies: an import left in the bundle would fail on the user's machine.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
  output: {
    dir: 'dist',
    // Starts in four fifths of the time of ESM.
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: chunkName,
    cleanDir: true,
    minify: true,
    // What is loaded together follows from `import()` in the sources; small chunks are joined, since a file takes time.
    codeSplitting: {
      groups: [
        { name: 'main', tags: ['$initial'] },
        // Small chunks that need the rules would bring them into runs without findings.
        {
          name: 'rules',
          test: /core[\\/]src[\\/](?:rules[\\/](?!needs)|findings[\\/]describe)|cli[\\/]src[\\/]rules\.ts/,
        },
        // Not joined with what runs without git load.
        { name: 'git', test: /[\\/]cli[\\/]src[\\/]git[\\/]/ },
        // Markdown needs all readers: joined with parts of others, one would bring those along.
        { name: readerName, debugName: 'readers', test: READER },
        // Not joined with what runs without findings load.
        { name: 'code-frame', test: /[\\/]reporters[\\/](?:code-frame|cells)\.ts/ },
        { name: SHARED, test: /./, minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3000 },
      ],
      includeDependenciesRecursively: false,
    },
  },
} satisfies RolldownOptions

const SERVER = './lsp.js'

/** The program without the server, with which its parts would be split into more chunks. */
const withoutServer: Plugin = {
  name: 'without-server',
  resolveId: (source) => (source === SERVER ? { id: source, external: true } : null),
}

/** The chunk of each module in the program without the server. */
async function chunksWithoutServer(): Promise<ReadonlyMap<string, string>> {
  const bundle = await rolldown({ ...program, plugins: [withoutServer] })
  const { output } = await bundle.generate(program.output)
  await bundle.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  return new Map(chunks.flatMap(({ moduleIds, fileName }) => moduleIds.map((id) => [id, basename(fileName, '.js')])))
}

const chunks = await chunksWithoutServer()

/** The server uses the chunks of the program; all that it needs beside them is one more. */
const sharedWithServer: OutputOptions['codeSplitting'] = {
  groups: [
    { name: 'main', tags: ['$initial'] },
    { name: (module) => chunks.get(module) ?? basename(SERVER, '.js'), debugName: 'chunks' },
  ],
  includeDependenciesRecursively: false,
}

export default defineConfig({
  ...program,
  plugins: [moduleKind, smallEntry, thirdPartyLicenses],
  output: { ...program.output, chunkFileNames: '[name].js', codeSplitting: sharedWithServer },
})
