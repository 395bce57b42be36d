import { describe, expect, it } from 'vitest'
import tseslint from 'typescript-eslint'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

interface Row {
  readonly says: string
  readonly code: string
  /** Line and rule of each report. */
  readonly reported: readonly string[]
}

const MOUNT = "spawn('docker', ['run', '-v', 'D:/x:/x', 'a'])"
const PATH = 'no-windows-path'
const UNUSED = 'no-unused-ignore'

const rows: readonly Row[] = [
  { says: 'a comment on its own line ignores the next one', code: `// mount-lint-ignore\n${MOUNT}\n`, reported: [] },
  { says: 'a comment behind the mount', code: `${MOUNT} // mount-lint-ignore -- films\n`, reported: [] },
  { says: 'a block comment', code: `/* mount-lint-ignore-next-line */\n${MOUNT}\n`, reported: [] },
  {
    says: 'a comment covers the whole call',
    code: "// mount-lint-ignore-next-line\nspawn('docker', [\n  'run',\n  '-v',\n  'D:/x:/x',\n  'a',\n])\n",
    reported: [],
  },
  {
    says: 'a comment inside of the call covers its line alone',
    code: "docker.run({\n  Binds: [\n    'D:/x:/x', // mount-lint-ignore\n    'D:/y:/y',\n  ],\n})\n",
    reported: [`4 ${PATH}`],
  },
  {
    says: 'a comment where the path is written',
    code: `const x = 'D:/x' // mount-lint-ignore ${PATH}\nspawn('docker', ['run', '-v', x + ':/x', 'a'])\n`,
    reported: [],
  },
  {
    says: 'a comment of a function does not cover its statements',
    code: `// mount-lint-ignore ${PATH}\nfunction start() {\n  ${MOUNT}\n}\n`,
    reported: [`1 ${UNUSED}`, `3 ${PATH}`],
  },
  {
    says: 'a comment for the whole file',
    code: `// mount-lint-ignore-file\n${MOUNT}\n${MOUNT}\n`,
    reported: [],
  },
  {
    says: 'the rule of another finding',
    code: `${MOUNT} // mount-lint-ignore no-broken-path\n`,
    reported: [`1 ${UNUSED}`, `1 ${PATH}`],
  },
  {
    says: 'a rule that does not exist',
    code: `spawn('docker', ['run', '-v', x, 'a']) // mount-lint-ignore no-such\n`,
    reported: [`1 ${UNUSED}`],
  },
  {
    says: 'a comment that a machine with Windows drives may need',
    code: "spawn('docker', ['run', '-v', './x:/x', 'a']) // mount-lint-ignore\n",
    reported: [],
  },
  {
    says: 'a comment for a path that is not known here',
    code: `spawn('docker', ['run', '-v', x + ':/x', 'a']) // mount-lint-ignore ${PATH}\n`,
    reported: [],
  },
  { says: 'the words in a string', code: `log('// mount-lint-ignore')\n${MOUNT}\n`, reported: [`2 ${PATH}`] },
]

describe.each(majors)('mount-lint-ignore in code, in ESLint $major', ({ eslint }) => {
  it.each(rows)('$says', ({ code, reported }) => {
    for (const filename of ['a.js', 'a.ts']) {
      const messages = new eslint.Linter().verify(
        code,
        [
          ...plugin.configs.rules,
          { settings: { 'mount-lint': { context: 'text' } } },
          { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
        ],
        { filename },
      )
      const found = messages.map(({ line, ruleId }) => `${line} ${ruleId?.replace('mount-lint/', '')}`)
      expect(found.sort()).toEqual(reported)
    }
  })

  it('an unused comment can be removed', () => {
    const code = `// mount-lint-ignore no-such\nspawn('docker', ['run', 'a'])\n`
    const [message] = new eslint.Linter().verify(code, plugin.configs.rules, { filename: 'a.js' })
    expect(message?.suggestions).toMatchObject([{ desc: 'Remove the comment', fix: { range: [0, 29], text: '' } }])
  })
})

describe.each(majors)('many findings at one place, in ESLint $major', ({ eslint }) => {
  it('are reported up to 20, and the first line says how many are not', () => {
    const folders = Array.from({ length: 25 }, (_, index) => `'D:/x${index}'`).join()
    const code = `\nspawn('docker', ['run', ...[${folders}].flatMap((x) => ['-v', \`\${x}:/x\`]), 'i'])\n`
    const messages = new eslint.Linter().verify(code, plugin.configs.rules, { filename: 'a.js' })
    expect(messages.map(({ line }) => line)).toEqual([1, ...Array<number>(20).fill(2)])
    expect(messages[0]?.message).toMatch(/^5 more findings omitted/)
  })
})
