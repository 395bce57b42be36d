import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { OPTIONS } from '../src/options.js'
import { progressOn } from '../src/progress.js'
import { BAD, composeWith, folderWith, GOOD, runIn } from './sandbox.js'

const WARNING = composeWith('/mnt/c/Users/me/.ssh:/root/.ssh:ro')
const BOTH = composeWith('/mnt/c/Users/me/.ssh:/root/.ssh:ro', '/mnt/c/app:/app')

const lines = (text: string): string[] => text.trimEnd().split('\n')

describe('every option', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

  test.each(OPTIONS.map(({ name }) => name))('--%s is used in a test', (name) => {
    expect(texts.some((text) => new RegExp(`'--${name}['=]`).test(text))).toBe(true)
  })

  test('has a unique name and letter', () => {
    const names = OPTIONS.flatMap(({ name, short }) => [name, ...(short === undefined ? [] : [short])])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('--rule', () => {
  test.each([
    ['raises', ['--rule', 'no-windows-path:error'], 1],
    ['lowers', ['--rule', 'no-windows-path:off'], 0],
    ['with the name of the ESLint plugin sets', ['--rule=mount-lint/no-windows-path:error'], 1],
    ['given twice keeps the last of', ['--rule', 'no-windows-path:error', '--rule', 'no-windows-path:default'], 0],
  ])('%s the severity', async (_title, args, code) => {
    expect(await runIn(folderWith({ 'compose.yaml': WARNING }), args)).toMatchObject({ code })
  })

  test('takes precedence over the config', async () => {
    const folder = folderWith({
      'compose.yaml': BAD,
      'mount-lint.config.json': '{ "rules": { "no-windows-path": "off" } }',
    })
    expect(await runIn(folder, [])).toMatchObject({ code: 0 })
    expect(await runIn(folder, ['--rule', 'no-windows-path:default'])).toMatchObject({ code: 1 })
  })

  test.each([
    ['no-windows-pat:off', 'unknown rule "no-windows-pat", did you mean no-windows-path?'],
    ['x:off', 'unknown rule "x", see --rules'],
    ['no-windows-path:none', 'unknown severity in --rule no-windows-path:none, use off, warn, error or default'],
  ])('refuses %s', async (value, message) => {
    const outcome = await runIn(folderWith({ 'compose.yaml': BAD }), ['--rule', value])
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `mount-lint: ${message}\n` })
  })
})

describe('warnings', () => {
  test.each<[title: string, args: string[], code: number]>([
    ['do not fail by themselves', [], 0],
    ['fail when there are more than --max-warnings', ['--max-warnings', '0'], 1],
    ['do not fail when there are not', ['--max-warnings=1'], 0],
    ['count for --max-warnings also when --quiet hides them', ['--quiet', '--max-warnings', '0'], 1],
    ['do not count in a list', ['--list', '--max-warnings', '0'], 0],
  ])('%s', async (_title, args, code) => {
    expect(await runIn(folderWith({ 'compose.yaml': WARNING }), args)).toMatchObject({ code })
  })

  test('are hidden by --quiet, and so are problems', async () => {
    const folder = folderWith({ 'compose.yaml': `${BOTH}# mount-lint-ignore\n` })
    expect(lines((await runIn(folder, ['-f', 'stylish'])).stdout)).toHaveLength(7)
    const { stdout } = await runIn(folder, ['--quiet', '-f', 'stylish'])
    expect(lines(stdout)).toHaveLength(5)
    expect(stdout).toContain('1 error in 1 file; 1 hidden by --quiet.')
  })
})

describe('--output-file', () => {
  test('writes the report without colours, and nothing to stdout', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const expected = (await runIn(folder, [])).stdout
    const outcome = await runIn(folder, ['--output-file', 'out/x/report.txt'], {
      isTTY: true,
      env: { FORCE_COLOR: '1' },
    })
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'out/x/report.txt'), 'utf8')).toBe(expected)
  })

  test('fails in one line if it cannot be written', async () => {
    const { code, stderr } = await runIn(folderWith({ 'compose.yaml': BAD }), ['-o', 'compose.yaml/x'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^mount-lint: compose\.yaml\/x: cannot be written: .+\n$/)
  })
})

describe('--color', () => {
  test.each<[title: string, args: string[], env: Record<string, string>, isTTY: boolean, isColored: boolean]>([
    ['always', ['--color', 'always'], { NO_COLOR: '1' }, false, true],
    ['never', ['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
    ['auto', ['--color=auto'], {}, true, true],
    ['with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ])('%s', async (_title, args, env, isTTY, isColored) => {
    const { stdout } = await runIn(folderWith({ 'compose.yaml': BAD }), args, { env, isTTY })
    expect(stdout.includes('\u001B[')).toBe(isColored)
  })
})

test('--debug prints the steps with their times on stderr, and changes nothing else', async () => {
  const folder = folderWith({ 'compose.yaml': BAD })
  const { stderr, ...outcome } = await runIn(folder, ['--debug'])
  const { stderr: silent, ...expected } = await runIn(folder, [])
  expect(outcome).toEqual(expected)
  expect(silent).toBe('')
  expect(lines(stderr)).toHaveLength(4)
  for (const line of lines(stderr)) expect(line).toMatch(/^mount-lint: +\d+ ms {2}\S/)
})

describe('a progress line', () => {
  const written = (isTTY: boolean, times: readonly number[]): string[] => {
    const texts: string[] = []
    let clock = 0
    const progress = progressOn({ write: (text) => texts.push(text), isTTY }, () => clock)
    times.forEach((time, index) => {
      clock = time
      progress.onProgress(index + 1, times.length)
    })
    progress.end()
    return texts
  }

  test('appears after a second, is updated rarely, and disappears', () => {
    const clear = '\r\u001B[K'
    expect(written(true, [10, 999, 1001, 1050, 1102])).toEqual([
      `${clear}linted 3 of 5 files`,
      `${clear}linted 5 of 5 files`,
      clear,
    ])
  })

  test('never appears in a short run or without a terminal', () => {
    expect(written(true, [10, 999])).toEqual([])
    expect(written(false, [10, 2000])).toEqual([])
  })
})

describe('a baseline', () => {
  const args = ['--baseline', 'base.json', '-f', 'stylish']
  const old = composeWith('/mnt/c/a:/a', '/mnt/c/b:/b')

  async function withBaseline(files: Record<string, string>): Promise<string> {
    const folder = folderWith(files)
    const outcome = await runIn(folder, [...args, '--update-baseline'])
    expect(outcome).toMatchObject({ code: 0, stdout: '' })
    return folder
  }

  const rewritten = async (before: string, after: string) => {
    const folder = await withBaseline({ 'compose.yaml': before })
    const baseline = readFileSync(join(folder, 'base.json'), 'utf8')
    return runIn(folderWith({ 'compose.yaml': after, 'base.json': baseline }), args)
  }

  test('hides the findings that it lists, also when lines move', async () => {
    expect(await rewritten(old, old)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await rewritten(old, `# new\n\n${old}`)).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('says how many findings it lists', async () => {
    const folder = folderWith({ 'compose.yaml': BAD })
    const { stderr } = await runIn(folder, ['--baseline', 'base.json', '--update-baseline'])
    expect(stderr).toBe('mount-lint: base.json: 1 finding written\n')
  })

  test('leaves new findings', async () => {
    const { code, stdout } = await rewritten(old, composeWith('/mnt/c/a:/a', '/mnt/c/new:/n', '/mnt/c/b:/b'))
    expect(code).toBe(1)
    expect(stdout).toContain('6:9  error  `/mnt/c/new`')
    expect(stdout).toContain('1 error in 1 file; 2 hidden by the baseline.')
    expect(lines(stdout)).toHaveLength(5)
  })

  test('counts how often the same mount is written', async () => {
    const script = '#!/bin/sh\ndocker run -v /mnt/c/x:/x a\n'
    const folder = await withBaseline({ 'run.sh': script })
    const baseline = readFileSync(join(folder, 'base.json'), 'utf8')
    const twice = folderWith({ 'run.sh': `${script}docker run -v /mnt/c/x:/x b\n`, 'base.json': baseline })
    const { code, stdout } = await runIn(twice, args)
    expect(code).toBe(1)
    expect(stdout).toContain('1 error')
  })

  test('reports how many findings no longer occur in the linted files', async () => {
    const folder = await withBaseline({ 'compose.yaml': old, 'b/compose.yaml': old })
    const stderr = 'mount-lint: base.json: 1 of its findings no longer occur; remove them with --update-baseline\n'
    const baseline = readFileSync(join(folder, 'base.json'), 'utf8')
    const after = folderWith({
      'compose.yaml': composeWith('/mnt/c/b:/b'),
      'b/compose.yaml': GOOD,
      'base.json': baseline,
    })
    expect(await runIn(after, [...args, 'compose.yaml'])).toEqual({ code: 0, stdout: '', stderr })
    expect((await runIn(after, args)).stderr).toContain(': 3 of its findings')
  })

  test('keeps entries of files that are not linted, and removes those of deleted files', async () => {
    const folder = await withBaseline({ 'a/compose.yaml': old, 'b/compose.yaml': old })
    const entries = (): string[] =>
      (
        JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')) as { findings: { path: string; source: string }[] }
      ).findings.map(({ path, source }) => `${path} ${source}`)
    expect(entries()).toEqual([
      'a/compose.yaml /mnt/c/a',
      'a/compose.yaml /mnt/c/b',
      'b/compose.yaml /mnt/c/a',
      'b/compose.yaml /mnt/c/b',
    ])
    await runIn(folder, [...args, '--update-baseline', 'a', '--rule', 'no-windows-path:off'])
    expect(entries()).toEqual(['b/compose.yaml /mnt/c/a', 'b/compose.yaml /mnt/c/b'])
  })

  test('protects its findings from --fix', async () => {
    const folder = await withBaseline({ 'compose.yaml': composeWith('/mnt/c/a:/a') })
    await runIn(folder, ['--baseline', 'base.json', '--fix', '--force'])
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toContain('/mnt/c/a')
  })

  test.each([
    ['that does not exist', {}, 'no such file or folder'],
    ['that is another file', { 'base.json': '{}' }, 'is not a baseline file; --update-baseline writes one'],
    ['that is not JSON', { 'base.json': '{' }, 'is not a baseline file; --update-baseline writes one'],
  ])('%s is one line', async (_title, files, message) => {
    const outcome = await runIn(folderWith({ ...files, 'compose.yaml': BAD }), args)
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `mount-lint: base.json: ${message}\n` })
  })
})

test('--list supports no other formats', async () => {
  const stderr = 'mount-lint: --list has no format sarif, use pretty or json\n'
  expect(await runIn(folderWith({}), ['--list', '--format', 'sarif'])).toEqual({ code: 2, stdout: '', stderr })
})
