import { defineConfig } from 'rolldown'
import { bundledCore } from '../scripts/rolldown/core.mjs'

/** Bundled because Node.js 20 runs no TypeScript. */
export default defineConfig({
  input: 'main.ts',
  platform: 'node',
  resolve: { alias: bundledCore },
  output: { dir: 'dist', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', cleanDir: true },
})
