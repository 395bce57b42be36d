import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

export const SERVICE_WORKER = 'service-worker'

/** Gives the service worker the list of built files, so that the page works offline. */
export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[`${SERVICE_WORKER}.js`]
      if (worker?.type !== 'chunk') throw new Error('the build has no service worker')
      const others = Object.values(bundle).filter((file) => file !== worker)
      const hash = createHash('sha256')
      for (const file of others) hash.update(file.type === 'chunk' ? file.code : file.source)
      const names = others.map(({ fileName }) => fileName).filter((name) => name.startsWith('assets/'))
      worker.code = worker.code
        .replaceAll('BUILT_FILES', () => JSON.stringify(['./', ...names.sort()]))
        .replaceAll('BUILT_HASH', () => JSON.stringify(hash.digest('hex').slice(0, 16)))
    },
  },
}
