import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Plugin } from 'rolldown'

const FUNCTION = /^export (?:const|function) (\w+)/gm

const chunkOf = (module: string): string => `${basename(dirname(module))}-${basename(module, '.ts')}.js`

/** Wraps the functions of a module, so that the first call loads its chunk. */
function stubOf(module: string): string {
  const names = Array.from(readFileSync(module, 'utf8').matchAll(FUNCTION), ([, name = '']) => name)
  const functions = names.map((name) => `export const ${name} = (...args) => load().${name}(...args)\n`)
  return `let loaded\nconst load = () => (loaded ??= require('./${chunkOf(module)}'))\n${functions.join('')}`
}

const WHOLE = '?whole'

const isWhole = (id: string): boolean => id.endsWith(WHOLE)

/**
 * Loads modules at the first call of one of their functions, for synchronous callers, which cannot use `import()`. The
 * modules, given by absolute paths, export only functions and types.
 */
export const lazyModules = (modules: readonly string[]): Plugin => ({
  name: 'lazy-modules',
  buildStart() {
    for (const module of modules)
      this.emitFile({ type: 'chunk', id: module + WHOLE, fileName: chunkOf(module), preserveSignature: 'strict' })
  },
  resolveId(source, importer = '') {
    if (isWhole(source)) return source
    const isChunk = modules.includes(importer) && source === `./${chunkOf(importer)}`
    return isChunk ? { id: source, external: true } : undefined
  },
  load(id) {
    if (modules.includes(id)) return { code: stubOf(id), moduleType: 'js' }
    if (!isWhole(id)) return undefined
    return { code: readFileSync(id.slice(0, -WHOLE.length), 'utf8'), moduleType: 'ts' }
  },
})
