import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const NAMES = Object.getOwnPropertyNames(Object.prototype)

/** The only mount of each file is that of `C:/x`. */
const FILES: readonly (readonly [where: string, codeOf: (name: string) => string])[] = [
  ['call in a command', (name) => `exec('docker run -v C:/data/' + port.${name}() + ':/data i')`],
  ['key beside the binds', (name) => `docker.run({ Binds: ['C:/data/x:/y'], ${name}: ['a'] })`],
  ['assigned property', (name) => `o.${name} = ['docker']; o.Binds = ['C:/data/x:/y']`],
  ['name of a function', (name) => `${name}('docker'); exec('docker run -v C:/data/x:/y i')`],
]

describe.each(majors)('names of Object.prototype in code, in ESLint $major', ({ eslint }) => {
  describe.each(FILES)('%s', (_where, codeOf) => {
    it.each(NAMES)('%s', (name) => {
      const messages = new eslint.Linter().verify(codeOf(name), [...plugin.configs.rules], { filename: 'a.js' })
      expect(messages.map(({ ruleId }) => ruleId)).toEqual(['mount-lint/no-windows-path'])
      expect(messages[0]?.message).not.toContain('native code')
    })
  })

  it.each(NAMES)('%s as a directive comment of a script', (name) => {
    const text = `# ${name} a\ndocker run -v C:/x:/y i\n`
    const messages = new eslint.Linter().verify(text, [...plugin.configs.recommended], { filename: 'a.sh' })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['mount-lint/no-windows-path'])
  })
})
