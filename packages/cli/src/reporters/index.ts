import type { Options } from '../options.js'
import type { Reporter } from './reporter.js'

type Load = () => Promise<Reporter>

/** What prints the findings and what prints the list of mounts, loaded when it is asked for. */
export const reporters = {
  lint: {
    pretty: async () => (await import('./pretty.js')).pretty,
    json: async () => (await import('./json.js')).json,
  },
  list: {
    pretty: async () => (await import('./list-pretty.js')).listPretty,
    json: async () => (await import('./list-json.js')).listJson,
  },
} satisfies Record<'lint' | 'list', Record<Options['format'], Load>>
