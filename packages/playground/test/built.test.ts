import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { formats } from '@mount-lint/core/formats'
import { parse } from 'es-module-lexer/js'
import { describe, expect, test } from 'vitest'

const DIST = new URL('../dist/', import.meta.url)
const ASSETS = new URL('assets/', DIST)

const textOf = (name: string): string => readFileSync(new URL(name, ASSETS), 'utf8')

const names = readdirSync(ASSETS)

const importsOf = (name: string, isWanted: (type: string) => boolean): string[] =>
  parse(textOf(name))[0].flatMap(({ type, specifier }) =>
    isWanted(type) && specifier?.startsWith('./') ? [specifier.slice(2)] : [],
  )

const isStatic = (type: string): boolean => type === 'static' || type === 'reexport-star'

/** The file and its static imports. */
function loadedWith(name: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(name)) return loaded
  loaded.add(name)
  for (const imported of importsOf(name, isStatic)) loadedWith(imported, loaded)
  return loaded
}

const sizeOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, name) => sum + gzipSync(textOf(name)).length, 0)

const [worker = ''] = names.filter((name) => /^worker-.*\.js$/.test(name))

/** Compressed bytes of the largest first load of core. */
const LIMIT = 170 * 1024

/** The same with the readers of bash, cmd and PowerShell. */
const LIMIT_WITH_ALL_SHELLS = 188 * 1024

const readers = new Map(
  importsOf(worker, (type) => type === 'dynamic')
    .filter((name) => name.includes('-read-'))
    .map((name) => [name.replace(/-read-.*$/, ''), name]),
)

const sizeWith = (...ids: readonly string[]): number => {
  const loaded = loadedWith(worker)
  for (const id of ids) loadedWith(readers.get(id) ?? id, loaded)
  return sizeOf(loaded)
}

describe('core in the page', () => {
  test('loads the reader of each format separately', () => {
    expect([...readers.keys()].sort()).toEqual(formats.map(({ id }) => id).sort())
  })

  test('is small enough with the readers of the example', () => {
    expect(sizeWith('compose', 'devcontainer', 'shell')).toBeLessThanOrEqual(LIMIT)
  })

  test('is small enough with the reader of any format, except those that evaluate code', () => {
    const large = [...readers.keys()].filter((id) => sizeWith(id) > LIMIT_WITH_ALL_SHELLS)
    expect(large).toEqual(['jenkinsfile', 'python', 'testcontainers', 'markdown'])
  })
})

test('the page loads nothing from other hosts', () => {
  const html = readFileSync(new URL('index.html', DIST), 'utf8')
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, url]) => url)).toEqual([
    expect.stringMatching(/^data:image\/svg\+xml|^\.\/assets\/icon-.*\.svg$/),
    expect.stringMatching(/^\.\/assets\/index-.*\.js$/),
    expect.stringMatching(/^\.\/assets\/index-.*\.css$/),
  ])
})

test('the service worker stores every file that the page may load', () => {
  const worker = readFileSync(new URL('service-worker.js', DIST), 'utf8')
  expect(names.filter((name) => !worker.includes(JSON.stringify(`assets/${name}`)))).toEqual([])
})
