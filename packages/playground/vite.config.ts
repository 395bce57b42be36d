import { basename, dirname } from 'node:path'
import { defineConfig, type Rolldown } from 'vite'
import { bundledCore } from '../../scripts/rolldown/core.mjs'
import { licensesIn } from '../../scripts/rolldown/third-party.js'
import { offline, SERVICE_WORKER } from './offline.js'

/** Names the chunk of a reader after the folder of its format. */
function chunkName({ name, moduleIds }: Rolldown.PreRenderedChunk): string {
  const reader = name === 'read' ? moduleIds.find((id) => /[\\/]read\.ts$/.test(id)) : undefined
  return reader === undefined ? 'assets/[name]-[hash].js' : `assets/${basename(dirname(reader))}-read-[hash].js`
}

export default defineConfig({
  // Relative, so that the page works in any folder of a web server, such as that of a project on GitHub Pages.
  base: './',
  resolve: { alias: bundledCore },
  plugins: [licensesIn('third-party-licenses.txt'), offline],
  worker: {
    format: 'es',
    plugins: () => [licensesIn('third-party-licenses-of-worker.txt')],
    rolldownOptions: { output: { chunkFileNames: chunkName } },
  },
  build: {
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { index: 'index.html', [SERVICE_WORKER]: `src/service-worker/${SERVICE_WORKER}.ts` },
      output: {
        // The name of a service worker must not change; the other names contain a hash of their content.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
