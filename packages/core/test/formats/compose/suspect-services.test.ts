import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { suspectServices } from '../../../src/formats/compose/suspect-services.js'
import { lint } from '../../../src/index.js'

const isSuspect = (text: string): boolean => text.includes('C:')

/** The text with `_` for what is a comment. */
const shown = (text: string): string => {
  const kept = suspectServices(text, isSuspect)
  expect(kept).toHaveLength(text.length)
  return kept.replace(/# {8,}/g, '_')
}

test.each([
  {
    title: 'keeps the services that the pre-check suspects',
    text: 'services:\n  a:\n    image: one\n  b:\n    volumes: ["C:/x:/y"]\n  c:\n    image: two\n',
    kept: 'services:\n_\n  b:\n    volumes: ["C:/x:/y"]\n_\n',
  },
  {
    title: 'makes one comment of services that follow each other',
    text: 'services:\n  a:\n    image: one\n  b:\n    image: two\n  c: { volumes: ["C:/x:/y"] }\n  d:\n    image: four\n  e:\n    image: five',
    kept: 'services:\n_\n  c: { volumes: ["C:/x:/y"] }\n_',
  },
  {
    title: 'keeps other sections',
    text: 'name: app\nservices:\n  a:\n    image: one\n  b: { volumes: ["C:/x:/y"] }\nvolumes:\n  data:\n',
    kept: 'name: app\nservices:\n_\n  b: { volumes: ["C:/x:/y"] }\nvolumes:\n  data:\n',
  },
  {
    title: 'keeps services with an anchor, and aliases in other services',
    text: 'services:\n  a: &a\n    image: one\n  b:\n    volumes: ["C:/x:/y"]\n  c:\n    <<: *a\n  d:\n    image: two\n',
    kept: 'services:\n  a: &a\n    image: one\n  b:\n    volumes: ["C:/x:/y"]\n  c:\n    <<: *a\n_\n',
  },
  {
    title: 'leaves out aliases of anchors outside of the services',
    text: 'x-a: &a { init: true }\nservices:\n  a:\n    <<: *a\n    image: one\n  b: { volumes: ["C:/x:/y"] }\n',
    kept: 'x-a: &a { init: true }\nservices:\n_\n  b: { volumes: ["C:/x:/y"] }\n',
  },
  {
    title: 'accepts Windows line ends and a last line without one',
    text: 'services:\r\n  b: { volumes: ["C:/x:/y"] }\r\n  a:\r\n    image: one',
    kept: 'services:\r\n  b: { volumes: ["C:/x:/y"] }\r\n_',
  },
])('$title', ({ text, kept }) => {
  expect(shown(text)).toBe(kept)
})

test.each([
  ['a suspect section', 'services:\n  a:\n    image: one\n  b: ["C:/x:/y"]\nvolumes: { d: "C:/d" }\n'],
  ['no suspect service', 'services:\n  a:\n    image: one\n'],
  [
    'a service that extends another',
    'services:\n  a:\n    image: one\n  b:\n    extends: a\n    volumes: ["C:/x:/y"]\n',
  ],
  ['a service that is defined twice', 'services:\n  b:\n    image: one\n  b:\n    volumes: ["C:/x:/y"]\n'],
  ['services in several documents', 'services:\n  a:\n    image: one\n---\nservices:\n  b: ["C:/x:/y"]\n'],
  ['services in flow style', 'services: { a: { image: one },\n  b: { volumes: ["C:/x:/y"] } }\n'],
  ['no services', 'volumes:\n  a:\n    driver_opts: { device: "C:/x" }\n'],
])('keeps a text with %s as it is', (_title, text) => {
  expect(suspectServices(text, isSuspect)).toBe(text)
})

const fixtures = fileURLToPath(new URL('../../../../../fixtures/compose', import.meta.url))

/** The compose files of a fixture, and what is beside them. */
function caseIn(folder: string) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => join(parentPath, name))
  const texts = new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
  return { texts, context: { read: (path: string) => texts.get(path) } }
}

test.each(readdirSync(fixtures))('finds in the suspect services what it finds in the whole of %s', (name) => {
  const { texts, context } = caseIn(join(fixtures, name))
  for (const [path, text] of texts) {
    if (!/\.ya?ml$/.test(path)) continue
    const options = { context, format: 'compose' } as const
    const { findings, omitted, hidden } = lint({ path, text }, options)
    expect(lint({ path, text }, { ...options, only: 'findings' })).toMatchObject({ findings, omitted, hidden })
  }
})

test('lists only the mounts of the services that it reads', () => {
  const text = 'services:\n  web:\n    volumes: [./src:/app]\n  data:\n    volumes: ["C:/src:/app"]\n'
  const targets = (only: { only?: 'findings' }): string[] =>
    lint({ path: 'compose.yaml', text }, only).mounts.map(({ service }) => service ?? '')
  expect(targets({})).toEqual(['web', 'data'])
  expect(targets({ only: 'findings' })).toEqual(['data'])
})
