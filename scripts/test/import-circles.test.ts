import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { at, ROOT } from '../workspace/places.mjs'

const IMPORT = /^(?:import|export) (?:[^'"]*? from )?'(\.[^']*)\.js'/gms

const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path))

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => join(dirname(path), `${specifier}.ts`))

/** The modules in import cycles, including type imports: repeatedly removes modules that import none of the rest. */
function inCircles(paths: readonly string[]): string[] {
  let left = new Map(paths.map((path) => [path, importsOf(path)]))
  for (let before = Infinity; left.size < before;) {
    before = left.size
    left = new Map([...left].filter(([, imported]) => imported.some((one) => left.has(one))))
  }
  return [...left.keys()].map((path) => relative(ROOT, path))
}

const FOLDERS = ['core/src', 'core/node', 'cli/src', 'eslint-plugin/src', 'language-server/src'].map(
  (folder) => `packages/${folder}`,
)

test.each(FOLDERS)('no modules of %s import each other in a cycle', (folder) => {
  const modules = modulesIn(at(folder))
  expect(modules.flatMap(importsOf).length).toBeGreaterThan(modules.length)
  expect(inCircles(modules)).toEqual([])
})
