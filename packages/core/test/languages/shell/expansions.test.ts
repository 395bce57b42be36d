import { describe, expect, test } from 'vitest'
import { invocations } from '../../../src/languages/shell/invocations.js'
import { traceSource } from '../../../src/traced-text.js'
import type { TracedText } from '../../../src/types.js'
import { HOME } from '../../formats/shell/oracle/bash.js'
import { EXPANSIONS } from './expansions/index.js'
import { UNFOLLOWED } from './expansions/unfollowed.js'

const textOf = ({ atoms }: TracedText): string =>
  atoms.map((atom) => atom.text ?? (atom.hole.meaning === 'home' ? HOME : atom.hole.name)).join('')

/** The words that the commands `x` get. */
function wordsIn(script: string): string[] {
  const source = traceSource({ path: 'a.sh', text: `${script}\n` })
  const { invocations: commands } = invocations(source, { dialect: 'bash', path: 'a.sh', readFile: () => undefined })
  return commands.flatMap(({ argv: [name, ...words] }) => (name?.text === 'x' ? words.map(textOf) : []))
}

describe.each(Object.entries(EXPANSIONS))('bash gives words by %s', (_, rows) => {
  test.each(rows)('%j', (script, words) => {
    expect(wordsIn(script)).toEqual(words)
  })
})

test.each(UNFOLLOWED)('words of what is not followed are not known: %j', (script, words) => {
  expect(wordsIn(script)).toEqual(words)
})
