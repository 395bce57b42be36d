import { describe, expect, test } from 'vitest'
import { interpret } from '../../../src/languages/shell/interpret.js'
import { traceSource } from '../../../src/traced-text.js'
import type { TracedText } from '../../../src/types.js'
import { HOME } from '../../formats/shell/oracle/bash.js'
import { EXPANSIONS } from './expansions/index.js'

const textOf = ({ atoms }: TracedText): string =>
  atoms.map((atom) => atom.text ?? (atom.hole.meaning === 'home' ? HOME : atom.hole.name)).join('')

/** The words that the commands `x` get. */
function wordsIn(script: string): string[] {
  const source = traceSource({ path: 'a.sh', text: `${script}\n` })
  const { commands } = interpret(source, { dialect: 'bash', path: 'a.sh', read: () => undefined })
  return commands.flatMap(({ argv: [name, ...words] }) => (name?.text === 'x' ? words.map(textOf) : []))
}

describe.each(Object.entries(EXPANSIONS))('bash gives words by %s', (_, rows) => {
  test.each(rows)('%j', (script, words) => {
    expect(wordsIn(script)).toEqual(words)
  })
})
