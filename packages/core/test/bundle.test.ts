import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { rolldown } from 'rolldown'
import { beforeAll, describe, expect, test } from 'vitest'

/** A global object with what the language itself has, and the one thing besides that browsers and Node.js agree on. */
const bare = createContext({ TextDecoder })

beforeAll(async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('../src/index.ts', import.meta.url)),
    platform: 'browser',
    resolve: { mainFields: ['module', 'main'] },
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    },
  })
  const { output } = await bundle.generate({ format: 'iife', name: 'core' })
  runInContext(output[0].code, bare)
}, 30_000)

describe('bundled, without anything of Node.js or a browser', () => {
  test('there are no such globals', () => {
    expect(runInContext('[typeof process, typeof require, typeof Buffer, typeof self, typeof URL]', bare)).toEqual(
      Array.from({ length: 5 }, () => 'undefined'),
    )
  })

  test.each([
    ['compose.yaml', 'services: { web: { volumes: ["${DIR:-/mnt/c/Users/me/app}:/app"] } }\n'],
    ['.devcontainer.json', '{ "image": "x", "mounts": ["source=/mnt/c/Users/me/app,target=/app,type=bind"] }\n'],
    ['run.sh', 'DIR=/mnt/c/Users/me/app\ndocker run -v "$DIR:/app" nginx\n'],
  ])('%s is linted', (path, text) => {
    const call = `core.lint(${JSON.stringify({ path, text })}).findings.map(core.describeFinding)`
    const found = JSON.parse(runInContext(`JSON.stringify(${call})`, bare) as string) as unknown
    expect(found).toEqual([
      {
        message: '`/mnt/c/Users/me/app` is on the Windows drive C:',
        help: expect.stringMatching(/^write `.+\/app` instead$/) as string,
      },
    ])
  })
})
