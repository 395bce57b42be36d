import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const chain = (first: string, next: (before: string) => string): string =>
  Array.from({ length: 40 }, (_, index) => {
    return `const v${index} = ${index === 0 ? first : next(`v${index - 1}`)}\n`
  }).join('')

/** Each would need more memory than there is if it were computed. */
const FILES: readonly (readonly [says: string, code: string])[] = [
  ['a sum of a constant and itself', chain('"C:/x"', (before) => `${before} + ${before}`)],
  ['a sum of ten', chain('"C:/x"', (before) => Array<string>(10).fill(before).join(' + '))],
  ['a template', chain('"C:/x"', (before) => `\`\${${before}}\${${before}}\``)],
  ['`concat`', chain('"C:/x"', (before) => `${before}.concat(${before})`)],
  ['arrays', chain('["C:/x"]', (before) => `[...${before}, ...${before}]`)],
  ['`padEnd`', "const v39 = 'a'.padEnd(2 ** 29 - 24)\n"],
  ['`padEnd` under a computed name', "const v39 = 'a'['pad' + 'End'](2 ** 29 - 24)\n"],
  ['a large integer', 'const v39 = String(7n ** 99999999n)\n'],
  ['a constant that refers to itself', 'const v39 = v39 + v39\n'],
]

describe.each(majors)('constants that grow, in ESLint $major', ({ eslint }) => {
  it.each(FILES)('%s: the other mounts of the file are reported', (_says, constants) => {
    const code = `${constants}exec(\`docker run -v \${v39}:/y i\`)\nexec('docker run -v C:/z:/y i')\n`
    const messages = new eslint.Linter().verify(code, [...plugin.configs.rules], { filename: 'a.js' })
    const { length } = constants.split('\n')
    expect(messages).toMatchObject([{ ruleId: 'mount-lint/no-windows-path', line: length + 1, column: 21 }])
  })

  it('a short chain of constants is followed', () => {
    const code = "const a = 'C:/x'\nconst b = a + '/y'\nexec('docker run -v ' + b + ':/y i')\n"
    const messages = new eslint.Linter().verify(code, [...plugin.configs.rules], { filename: 'a.js' })
    expect(messages).toMatchObject([{ ruleId: 'mount-lint/no-windows-path', line: 3, column: 25, endColumn: 26 }])
  })
})
