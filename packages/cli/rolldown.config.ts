import { defineConfig, type Plugin } from 'rolldown'
import { bundledCore } from '../../scripts/rolldown/core.js'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

/** The package itself is ESM, as its sources are. */
const moduleKind: Plugin = {
  name: 'module-kind',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{"type":"commonjs"}\n' })
  },
}

const inFolder =
  (folder: RegExp) =>
  (patterns: string): RegExp =>
    new RegExp(`${folder.source}(?:${patterns})`)
const core = inFolder(/[\\/]core[\\/]src[\\/]/)
const cli = inFolder(/[\\/]cli[\\/]src[\\/]/)
const library = inFolder(/[\\/]node_modules[\\/]/)

/** What is loaded together, since many small files take longer than a few; of several that fit, the first counts. */
const ROOMS = {
  lint: [
    core('rules|volumes|lint-with|engines.windows-image|languages.(?:comments|write|known)|findings.(?!may-find)'),
    core(
      'formats.(?:suppressions|comments|covered)|paths.(?!join|machine|mount|wsl-conf|alternative-names|spelling|git-remote)',
    ),
    library('yaml.*(?:lexer|cst)|jsonc-parser'),
    cli('lint-candidate'),
  ],
  compose: [core('languages.(?:yaml|compose)|formats.compose.(?!format|recognize)')],
  shell: [core('languages.shell|formats.shell.(?!format)|engines'), library('unbash')],
  devcontainer: [core('languages|formats.devcontainer.(?!format)')],
  yaml: [library('yaml')],
  pretty: [core('messages'), cli('rule-page|copy-command|fix.move|reporters.(?:pretty|cells|count|style|wrap|code)')],
  main: [
    core('(?!lint|index)'),
    /[\\/]core[\\/]node[\\/]/,
    cli('settings|config.find|reporters.(?:index|reporter)\\.'),
    cli('(?:run|lint-paths|options|arguments|nearest|user-error|progress|report|input|files|log)\\.'),
    cli('(?:candidates|failures|lint-files|merge-results)\\.'),
  ],
} satisfies Record<string, readonly RegExp[]>

const groups = Object.entries(ROOMS).map(([name, patterns]) => ({
  name,
  test: (id: string) => patterns.some((pattern) => pattern.test(id)),
}))

export default defineConfig({
  input: { bin: 'src/bin.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  treeshake: { moduleSideEffects: [{ test: /[\\/]node_modules[\\/].*[\\/]yaml[\\/]/, sideEffects: false }] },
  plugins: [moduleKind, thirdPartyLicenses],
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
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups, includeDependenciesRecursively: false },
    cleanDir: true,
    minify: true,
  },
})
