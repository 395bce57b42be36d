import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'rolldown'
import ts from 'typescript'
import { bundledCore } from '../../scripts/rolldown/core.js'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

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

export default defineConfig({
  input: { index: 'src/index.ts' },
  platform: 'node',
  plugins: [declarations, thirdPartyLicenses],
  resolve: { alias: bundledCore },
  // The package has no dependencies: an import left in the bundle would fail on the user's machine.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', cleanDir: true, minify: true },
})
