import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'
import { thirdPartyLicenses } from './third-party.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  input: { bin: 'src/bin.ts' },
  platform: 'node',
  plugins: [thirdPartyLicenses],
  resolve: {
    alias: {
      '@mount-lint/core/formats': at('../core/src/formats/index.ts'),
      '@mount-lint/core/node': at('../core/node/index.ts'),
      '@mount-lint/core': at('../core/src/index.ts'),
      // The `main` of jsonc-parser is UMD with requires that a bundler can't follow.
      'jsonc-parser': at('../core/node_modules/jsonc-parser/lib/esm/main.js'),
      // For Node, yaml resolves to CommonJS, which is larger and can't be tree-shaken.
      yaml: at('../core/node_modules/yaml/browser/dist/index.js'),
    },
  },
  // The package has no dependencies: an import left in the bundle would fail on the user's machine.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
    minify: true,
  },
})
