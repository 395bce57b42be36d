import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

const CLI = join(import.meta.dirname, '..', 'cli')

/** The command line package with the server, as npm publishes it. */
const PROGRAM = ['dist', 'schema', 'package.json'].map((name) => join(CLI, name))

const filesBelow = (path: string): string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesBelow(join(path, name)))

const server: Plugin = {
  name: 'server',
  generateBundle() {
    for (const file of PROGRAM.flatMap(filesBelow)) {
      const fileName = `server/${relative(CLI, file).replaceAll('\\', '/')}`
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) })
    }
  },
}

export default defineConfig({
  input: { extension: 'src/extension.ts' },
  platform: 'node',
  external: ['vscode'],
  plugins: [server, thirdPartyLicenses],
  transform: { target: 'node22' },
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    cleanDir: true,
    minify: true,
    codeSplitting: false,
  },
})
