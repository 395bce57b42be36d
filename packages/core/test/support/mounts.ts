import { traceSource, writtenAs } from '../../src/traced-text.js'
import type { Mount, TracedText, Writing } from '../../src/types.js'
import { parseShort } from '../../src/volumes/short.js'

/** A text that stands alone in a file. */
export const traced = (text: string, ...writings: readonly Writing[]): TracedText =>
  [...writings].reverse().reduce((inner, writing) => writtenAs(inner, writing), traceSource({ path: 'file', text }))

const DEFAULTS = {
  format: 'shell',
  engine: 'docker',
  syntax: 'short',
  folder: '.',
  home: '~',
  values: 1,
  windowsContainer: false,
} as const

/** A mount as a reader would give it for a short specification; one with too many sections keeps its first ones. */
export function shortMount(spec: TracedText, fields: Partial<Mount> = {}): Mount {
  const parsed = parseShort(spec)
  if ('error' in parsed) throw new Error(`${spec.text}: ${parsed.error}`)
  return { ...DEFAULTS, ...parsed, spec, ...fields }
}

/** A mount whose source is a field of its own. */
export const longMount = (source: TracedText, fields: Partial<Mount> = {}): Mount => ({
  ...DEFAULTS,
  syntax: 'long',
  type: 'bind',
  source,
  target: traced('/app'),
  readOnly: false,
  spec: source,
  ...fields,
})
