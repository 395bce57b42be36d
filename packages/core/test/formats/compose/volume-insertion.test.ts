import { describe, expect, it } from 'vitest'
import { volumeInsertionOf } from '../../../src/formats/compose/volume-insertion.js'
import { applyEdits } from '../../../src/findings/apply-edits.js'

/** The file with the volume `db` declared in it. */
function declared(text: string): string | undefined {
  const insertion = volumeInsertionOf({ path: 'compose.yaml', text })
  if (!insertion) return undefined
  const { place, before, after } = insertion
  return applyEdits(text, [{ ...place, text: `${before}db${after}` }])
}

const SERVICES = 'services:\n  db:\n    image: postgres\n'

const FILES: readonly (readonly [title: string, text: string, declared: string | undefined])[] = [
  ['in a section of its own behind everything', SERVICES, `${SERVICES}\nvolumes:\n  db:\n`],
  [
    'not in the first version of the format, which takes every key for a service',
    'db:\n  image: postgres\n',
    undefined,
  ],
  ['behind a last line without an end', 'services: {}', 'services: {}\n\nvolumes:\n  db:\n'],
  ['with the line ends of the file', 'services: {}\r\n', 'services: {}\r\n\r\nvolumes:\r\n  db:\r\n'],
  [
    'before the first volume',
    `volumes:\n    a:\n    b: {}\n${SERVICES}`,
    `volumes:\n    db:\n    a:\n    b: {}\n${SERVICES}`,
  ],
  [
    'before the first volume, below a comment',
    `volumes: # all\n  # the first\n  a: {driver: local}\n`,
    `volumes: # all\n  # the first\n  db:\n  a: {driver: local}\n`,
  ],
  ['below a section without volumes', `volumes:\n${SERVICES}`, `volumes:\n  db:\n${SERVICES}`],
  ['below a section with a comment alone', `"volumes" : # none\n${SERVICES}`, `"volumes" : # none\n  db:\n${SERVICES}`],
  ['below a section at the end of the file', `${SERVICES}volumes:`, `${SERVICES}volumes:\n  db:`],
  ['in braces', `volumes: {a: {}}\n${SERVICES}`, `volumes: { db: {},a: {}}\n${SERVICES}`],
  ['in empty braces', `volumes: {}\n${SERVICES}`, `volumes: { db: {} }\n${SERVICES}`],
  ['in the document that has volumes', `volumes:\n  a:\n---\n${SERVICES}`, `volumes:\n  db:\n  a:\n---\n${SERVICES}`],
  ['not in JSON', '{"services": {}}', undefined],
  ['not in a list', `volumes: [a]\n${SERVICES}`, undefined],
  ['not where a word stands', `volumes: null\n${SERVICES}`, undefined],
  ['not in an aliased section alone', `x: &v\n  a:\nvolumes:\n  <<: *v\n`, undefined],
  ['not in an empty file', '', undefined],
]

describe('a volume is declared', () => {
  it.each(FILES)('%s', (_, text, expected) => {
    expect(declared(text)).toBe(expected)
  })
})
