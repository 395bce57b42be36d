import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '@mount-lint/core'
import { describe, expect, test } from 'vitest'
import { OPTIONS } from '../src/options.js'
import { BAD, folderWith, runIn } from './sandbox.js'

const printed = async (args: readonly string[], folder = folderWith({})): Promise<string> => {
  const { code, stdout, stderr } = await runIn(folder, args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

describe('rules', () => {
  test('are listed by --rules, as text and JSON', async () => {
    const text = await printed(['--rules'])
    expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([...rules.map(({ id }) => id), ''])
    const list = JSON.parse(await printed(['--rules', '--format', 'json'])) as object[]
    expect(list).toMatchObject(rules.map(({ id, severity, summary }) => ({ id, severity, summary })))
  })

  test.each(rules.map(({ id }) => id))('are explained: %s', async (id) => {
    const text = await printed(['--explain', id])
    expect(text).toContain(`${id} (`)
    expect(text).toContain(`docs/rules/${id}.md`)
    expect(text).toContain(`mount-lint-ignore`)
  })

  test.each(rules.map(({ id }) => id))('are explained by the whole page, without Markdown: %s', async (id) => {
    const text = await printed(['--explain', id])
    expect(text).toMatch(/^Severity$/m)
    expect(text).toMatch(/^Incorrect\n\n/m)
    expect(text).toMatch(/^ {4}\S/m)
    expect(text).not.toMatch(/^#+ |^```|\]\(|\*\*|^\|/m)
  })

  test('with unknown names cannot be explained', async () => {
    const stderr = 'mount-lint: unknown rule "no-window-path", did you mean no-windows-path?\n'
    expect(await runIn(folderWith({}), ['--explain', 'no-window-path'])).toEqual({ code: 2, stdout: '', stderr })
  })
})

describe('--print-config', () => {
  test('prints the settings of a file, which may be missing', async () => {
    const config = `{
      "rules": { "no-windows-path": "warn" }, "allow": [{ "path": "D:/media" }], "map": { "C:/work": "~/work" },
      "drives": ["e"], "driveRoot": "/windir", "ignore": ["old"], "formats": { "*.tpl": "compose", "markdown": false, "shell": true } }`
    const folder = folderWith({ 'mount-lint.config.json': config })
    const text = await printed(['--print-config', 'old/x.tpl', '--rule', 'no-broken-path:off'], folder)
    expect(JSON.parse(text)).toEqual({
      config: 'mount-lint.config.json',
      ignored: true,
      format: 'compose',
      disabledFormats: ['markdown'],
      rules: {
        'no-broken-path': 'off',
        'no-windows-path': 'warn',
        'no-windows-home': 'warn',
        'no-windows-project': 'warn',
      },
      allow: ['D:/media'],
      map: { 'C:/work': '~/work' },
      drives: ['e'],
      driveRoots: ['/windir'],
    })
  })

  test('prints null without a config', async () => {
    expect(JSON.parse(await printed(['--print-config', 'x']))).toMatchObject({
      config: null,
      ignored: false,
      format: null,
      disabledFormats: [],
    })
  })
})

describe('--init', () => {
  test('writes a config without effect', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const before = await runIn(folder, [])
    expect(await printed(['--init'], folder)).toBe('Wrote mount-lint.config.jsonc.\n')
    expect(await runIn(folder, [])).toEqual(before)
    expect(readFileSync(join(folder, 'mount-lint.config.jsonc'), 'utf8')).toContain('"$schema"')
  })

  test('keeps an existing config', async () => {
    const folder = folderWith({ 'mount-lint.config.yml': '' })
    const stderr = 'mount-lint: mount-lint.config.yml already exists\n'
    expect(await runIn(folder, ['--init'])).toEqual({ code: 2, stdout: '', stderr })
  })
})

test.each(['bash', 'zsh', 'fish'])('--completion for %s names every option', async (shell) => {
  const text = await printed(['--completion', shell])
  for (const { name } of OPTIONS) expect(text).toContain(shell === 'fish' ? `-l ${name} ` : `--${name}`)
})
