import { expect, it, describe } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

describe.each(majors)('messages in ESLint $major', ({ eslint }) => {
  it.each([
    ['a script', 'a.sh', "docker run -v 'C:/x\u202e:/y' i\n"],
    ['code', 'a.js', "exec('docker run -v C:/x\u202e:/y i')\n"],
  ])('show a mark of direction in %s as an escape', (_says, filename, text) => {
    const [message] = new eslint.Linter().verify(text, [...plugin.configs.recommended], { filename })
    expect(message?.message).toContain(String.raw`C:/x\u202e`)
    expect(message?.message).not.toContain('\u202e')
  })
})
