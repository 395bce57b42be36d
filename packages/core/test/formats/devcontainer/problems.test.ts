import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATH, readMarked, summary, written } from './read-marked.js'

describe('what can not be read is a problem at its place', () => {
  const cases: Record<string, [marked: string, problems: [code: string, detail: string][]]> = {
    'a wrong type of mounts': ['{"mounts":«5»}', [['wrong-type', 'mounts']]],
    'a wrong type among mounts': [
      '{"mounts":[«5»,«[]»]}',
      [
        ['wrong-type', 'mounts'],
        ['wrong-type', 'mounts'],
      ],
    ],
    'a wrong type of workspaceMount': ['{"workspaceMount":«{}»}', [['wrong-type', 'workspaceMount']]],
    'a wrong type of runArgs': ['{"runArgs":«"-v /mnt/c/a:/a"»}', [['wrong-type', 'runArgs']]],
    'a wrong type of initializeCommand': ['{"initializeCommand":{"a":«5»}}', [['wrong-type', 'initializeCommand']]],
    'a wrong type of dockerComposeFile': ['{"dockerComposeFile":[«5»]}', [['wrong-type', 'dockerComposeFile']]],
    'a configuration that is no object': ['«["mounts"]»', [['wrong-type', 'the configuration']]],
    'a property that is given twice': ['{"mounts":[],«"mounts"»:[]}', [['duplicate-key', 'mounts']]],
    'a mount in the syntax of -v': ['{"mounts":["«../a:/a:cached»"]}', [['invalid-spec', '../a:/a:cached']]],
    'a blank before a key, at the field': [
      '{"mounts":["type=bind,source=/a,« target=/b»"]}',
      [['invalid-spec', 'type=bind,source=/a, target=/b']],
    ],
    'an unknown type of mount': [
      '{"mounts":[{"type":"«folder»","source":"/a","target":"/a"}]}',
      [['invalid-spec', 'type=folder,src=/a,dst=/a']],
    ],
    'a mount without a target for compose': [
      '{"dockerComposeFile":[],"mounts":[«"source=/a"»]}',
      [['invalid-spec', 'source=/a']],
    ],
    'a variable without a name': [
      '{"mounts":[«"source=${localEnv},target=/a"»]}',
      [['invalid-interpolation', '${localEnv}']],
    ],
    'an unreadable script': [
      '{"initializeCommand":"docker run -v «\\"»/a:/a x"}',
      [['shell-syntax', 'unterminated double quote']],
    ],
  }
  for (const [title, [marked, expected]] of Object.entries(cases)) {
    it(title, () => {
      const { problems, ranges } = readMarked(marked)
      expect(problems.map(({ code, detail }) => [code, detail])).toEqual(expected)
      expect(problems.map(({ place }) => place)).toEqual(ranges.map((range) => ({ path: PATH, range })))
    })
  }
})

describe('null means that a property is absent', () => {
  for (const property of ['mounts', 'runArgs', 'initializeCommand', 'dockerComposeFile', 'workspaceMount']) {
    it(property, () => {
      const reading = readMarked(`{"${property}":null}`)
      expect([written(reading), reading.problems]).toEqual([[], []])
    })
  }
})

describe('past an error', () => {
  it('the rest is read, as the Dev Containers CLI reads it', () => {
    const reading = readMarked(
      '{ # a comment of another language\n "image": x,\n "mounts": ["source=/mnt/c/a,target=/a,type=bind" "source=b,target=/b"]',
    )
    expect(written(reading).map(summary)).toEqual(['bind /mnt/c/a -> /a', 'volume b -> /b'])
    expect(reading.problems.map(({ code }) => code)).toEqual(['json-syntax', 'json-syntax', 'json-syntax'])
  })
})

const key = fc.constantFrom(
  'mounts',
  'runArgs',
  'workspaceMount',
  'initializeCommand',
  'dockerComposeFile',
  'image',
  'source',
  'target',
  'type',
)
const word = fc.oneof(
  fc.string(),
  fc.constantFrom('-v', '/mnt/c/a:/a', 'source=C:\\a,target=/b,type=bind', '${localEnv:A:/b}', 'docker run -v "'),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom(null, true, 5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}))

describe('no input makes the reader fail', () => {
  it('of any shape', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6 }), (configuration) => {
        expect(readMarked(JSON.stringify(configuration)).uses).toBeInstanceOf(Array)
      }),
      { numRuns: 500 },
    )
  })

  it('cut off anywhere', () => {
    const text =
      '{"image":"x","mounts":["source=${localEnv:A:/mnt/c/a},target=/a",{"source":"\\\\u0041"}],"runArgs":["-v","/a:/a"]} // end'
    for (let end = 0; end <= text.length; end++) expect(readMarked(text.slice(0, end)).uses).toBeInstanceOf(Array)
  })

  it('of megabytes', () => {
    const mount = '"source=C:\\\\Users\\\\me${localEnv:A:x},target=/a,type=bind",'
    const texts = [
      `{"mounts":[${mount.repeat(5000)}"source=b,target=/b"]}`,
      `{"runArgs":[${'"-v","${localEnv:A:/mnt/c/a}:/a",'.repeat(5000)}]}`,
      `{"mounts":["source=${String.raw`\u0041`.repeat(100_000)},target=/a,type=bind"]}`,
      `{"a":"${'#'.repeat(5_000_000)}`,
      '{'.repeat(5_000_000),
    ]
    for (const text of texts) expect(readMarked(text).uses).toBeInstanceOf(Array)
  }, 120_000)
})
