import { expect, test } from 'vitest'
import { BAD, folderWith, runIn, type Content } from './sandbox.js'

async function errorOf(files: Readonly<Record<string, Content>>): Promise<string> {
  const { code, stderr } = await runIn(folderWith({ 'compose.yaml': BAD, ...files }), [])
  expect(code).toBe(2)
  return `${stderr.split('\n')[0] ?? ''}\n`
}

test.each([
  [
    'an alias',
    'allow: &a [D:/x]\nignore: *a\n',
    'mount-lint: mount-lint.config.yaml:2:9: a config cannot contain YAML aliases: repeat the value\n',
  ],
  ['keys in keys', `${'? '.repeat(30)}a\n`, 'mount-lint: mount-lint.config.yaml:1:3: a key must be a string\n'],
])('%s in a YAML config is an error with its position', async (_title, text, message) => {
  expect(await errorOf({ 'mount-lint.config.yaml': text })).toBe(message)
})

test('a config that is extended twice on each level is read once', async () => {
  const levels = Array.from({ length: 40 }, (_, level): [string, string] => {
    const base = `./c${level + 1}.json`
    return [
      level === 0 ? 'mount-lint.config.json' : `c${level}.json`,
      JSON.stringify({ extends: [base, `./x/../${base}`] }),
    ]
  })
  const last = JSON.stringify({ rules: { 'no-windows-path': 'warn' }, ignore: ['a', 'b'] })
  const folder = folderWith({ ...Object.fromEntries(levels), 'c40.json': last, 'compose.yaml': BAD })
  expect(await runIn(folder, ['--format', 'github'])).toMatchObject({ code: 0, stderr: '' })
})

test('an error shows names in a config as visible escapes, in one line', async () => {
  const key = '\u001b]0;title\u0007\n::error file=a.js::forged\n##[error]\u202e'
  const stderr = await errorOf({ 'mount-lint.config.json': JSON.stringify({ [key]: 1 }) })
  expect(stderr).toBe(
    'mount-lint: mount-lint.config.json:1:2: unknown key \\x1b]0;title\\x07\\n\\x3a:error file=a.js::forged\\n#\\x23[error]\\u202e; known keys: $schema, extends, rules, allow, drives, driveRoot, map, ignore, formats\n',
  )
})
