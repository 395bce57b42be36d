import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { describe, expect, test } from 'vitest'
import { folderWith, machineAt, runIn } from './sandbox.js'

const PARTS = [
  ...['a', ' ', '\u001B[31m', '\u001B]8;;x\u0007', '\u0007', '\b', '\r', '\n', '\t', '\u0085', '\u009B'],
  ...[
    '\u202E',
    '\u2066',
    '\u200B',
    '\u2028',
    '\uD800',
    '::error::',
    '##[error]',
    '\n::add-mask::a',
    ']]>',
    '&#0;',
    '"',
    '<',
  ],
]
const hostile = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))

/**
 * Must not be in any output: characters that change how a terminal displays text, lone surrogates, and workflow
 * commands.
 */
const DANGEROUS = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u
const COMMAND = /^\s*::/m
const COLORS = /\u001B\[\d+(?:;\d+)*m/g

const composeWithNames = (name: string): string =>
  JSON.stringify({ services: { [name]: { volumes: [`/mnt/c/${name}:/x`, `C:\\temp${name}:/y`], tmpfs: name } } })

const inFolder = (name: string) =>
  folderWith({
    [`${name.replaceAll('/', '')}/compose.yaml`]: composeWithNames(name),
    'run.sh': `docker run -v "C:/${name}`,
  })

function expectSafe(output: string): void {
  expect(output).not.toMatch(DANGEROUS)
  expect(output).not.toMatch(COMMAND)
}

const eachName = async (check: (name: string) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(hostile, check), { numRuns: 25 })

describe('names and contents of files', () => {
  test.each(['pretty', 'stylish'])('cannot change what a terminal shows: %s', async (format) => {
    await eachName(async (name) => {
      const args = ['.', '--format', format, '--color', 'always']
      const { stdout, stderr } = await runIn(inFolder(name), args, { isTTY: false })
      expectSafe((stdout + stderr).replace(COLORS, ''))
    })
  })

  test.each(['json', 'sarif', 'gitlab'])('produce valid JSON: %s', async (format) => {
    await eachName(async (name) => {
      const { stdout, stderr } = await runIn(inFolder(name), ['.', '--format', format])
      expectSafe(stdout + stderr)
      expect(JSON.parse(stdout)).toBeTypeOf('object')
    })
  })

  test('produce valid JSON lines', async () => {
    await eachName(async (name) => {
      const { stdout } = await runIn(inFolder(name), ['.', '--format', 'jsonl'])
      expectSafe(stdout)
      for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toBeTypeOf('object')
    })
  })

  test.each(['junit', 'checkstyle'])('produce well-formed XML: %s', async (format) => {
    await eachName(async (name) => {
      const { stdout } = await runIn(inFolder(name), ['.', '--format', format])
      expectSafe(stdout)
      SyntaxValidator.validate(stdout, { xmlDeclaraion: { optional: false } })
      expect(new XMLParser().parse(stdout)).toBeTypeOf('object')
    })
  })

  test('give GitHub no workflow commands of their own', async () => {
    await eachName(async (name) => {
      const { stdout } = await runIn(inFolder(name), ['.', '--format', 'github'])
      expect(stdout).not.toMatch(DANGEROUS)
      for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) file=/)
    })
  })

  test('cannot change what a terminal shows of a list or a diff', async () => {
    await eachName(async (name) => {
      const folder = inFolder(name)
      for (const args of [
        ['.', '--list'],
        ['.', '--fix', '--dry-run', '--force'],
      ]) {
        const { stdout, stderr } = await runIn(folder, args, { isTTY: true, env: { NO_COLOR: '1' } })
        expectSafe(stdout.replaceAll('\t', ' ') + stderr)
      }
    })
  })
})

test.each<[title: string, argsOf: (name: string) => string[]]>([
  ['a path', (name) => [`nowhere${name}`]],
  ['an option', (name) => [`--${name}`]],
  ['a format', (name) => ['--format', name]],
  ['a rule', (name) => ['--rule', `${name}:off`, '.']],
  ['a severity', (name) => ['--rule', `no-windows-path:${name}`, '.']],
  ['a format of files', (name) => ['--format-of', `*=${name}`, '.']],
  ['a rule to explain', (name) => ['--explain', name]],
  ['a list of files', (name) => ['--files-from', name]],
  ['a config', (name) => ['-c', name, '.']],
  ['a baseline', (name) => ['--baseline', `nowhere/${name}`, '.']],
])('an error shows %s as text in one line', async (_title, argsOf) => {
  const folder = folderWith({ 'run.sh': '' })
  await eachName(async (name) => {
    const { stdout, stderr } = await runIn(folder, argsOf(name))
    expectSafe(stdout + stderr)
    expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('mount-lint: '))).toEqual([])
  })
})

test('--machine-info shows folders as text', async () => {
  await eachName(async (name) => {
    const machine = {
      ...machineAt('/work'),
      home: `/home/${name}`,
      mounts: [{ root: `/mnt/${name}` }],
      driveRoots: [name],
    }
    for (const format of ['pretty', 'json']) {
      expectSafe((await runIn('/', ['--machine-info', '--format', format], { machine })).stdout)
    }
  })
})
