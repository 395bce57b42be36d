import { defineConfig } from 'rolldown'
import { bundledCore } from '../../scripts/rolldown/core.js'
import { thirdPartyLicenses } from '../../scripts/rolldown/third-party.js'

export default defineConfig({
  input: { index: 'src/index.ts' },
  platform: 'node',
  plugins: [thirdPartyLicenses],
  resolve: { alias: bundledCore },
  // The package has no dependencies: an import left in the bundle would fail on the user's machine.
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message)
  },
  transform: { target: 'node20.19' },
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true },
})
