import type { Plugin } from 'rolldown'

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Escapes non-ASCII characters, because with them V8 stores two bytes per character of the file. Not for `String.raw`. */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7F]/g, escaped)
  },
}
