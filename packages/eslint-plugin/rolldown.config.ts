import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type RolldownOptions } from 'rolldown'
import ts from 'typescript'
import { bundledCore } from '../../scripts/rolldown/core.mjs'
import { licensesIn } from '../../scripts/rolldown/third-party.js'

/** What the types of the package consist of. */
const DECLARED = ['index', 'plugin-types']

function declarationOf(name: string): string {
  const source = readFileSync(new URL(`src/${name}.ts`, import.meta.url), 'utf8')
  const options = { isolatedDeclarations: true, verbatimModuleSyntax: true, module: ts.ModuleKind.NodeNext }
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, { compilerOptions: options })
  const [problem] = diagnostics
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
  return outputText
}

/** Adds the types of the public API, which name nothing that is bundled. */
const declarations: Plugin = {
  name: 'declarations',
  generateBundle() {
    for (const name of DECLARED) {
      this.emitFile({ type: 'asset', fileName: `${name}.d.ts`, source: declarationOf(name) })
    }
  },
}

const LINTER = fileURLToPath(new URL('src/linter/index.ts', import.meta.url))

const FUNCTION = /export \{ (\w+) \}/g

/** What parses is loaded when a file needs it: most runs of ESLint have nothing for it to do. */
const lazyLinter: Plugin = {
  name: 'lazy-linter',
  load(id) {
    if (id !== LINTER) return undefined
    const names = [...readFileSync(LINTER, 'utf8').matchAll(FUNCTION)].map(([, name = '']) => name)
    const load = `import { createRequire } from 'node:module'
let linter
const load = () => (linter ??= createRequire(import.meta.url)('./linter.cjs'))\n`
    return load + names.map((name) => `export const ${name} = (...args) => load().${name}(...args)\n`).join('')
  },
}

const common = {
  platform: 'node',
  resolve: { alias: bundledCore },
  // The package has no dependencies: an import left in the bundle would fail on the user's machine.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
} satisfies RolldownOptions

export default defineConfig([
  {
    ...common,
    input: { index: 'src/index.ts' },
    // Or the parser of directives would stay, which the linter has.
    treeshake: { moduleSideEffects: false },
    plugins: [lazyLinter, declarations, licensesIn('third-party-licenses.txt')],
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', cleanDir: true, minify: true },
  },
  {
    ...common,
    input: { linter: 'src/linter/index.ts' },
    plugins: [licensesIn('third-party-licenses-of-linter.txt')],
    // The one form that Node.js loads at once, in every version.
    output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', minify: true },
  },
])
