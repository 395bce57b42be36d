import { describe, expect, it } from 'vitest'
import { splitArguments } from '../../../src/languages/windows/arguments.js'
import { unwritten } from '../../../src/traced-text.js'
import { wordsOf } from '../windows/run.js'
import { SCRIPTS } from './oracle/scripts.js'
import recorded from './oracle/recorded.json' with { type: 'json' }

/** The words behind the program's name. */
const wordsIn = (line: string): string[] =>
  splitArguments(unwritten(line))
    .slice(1)
    .map(({ text }) => text)

const inOrder = (calls: readonly string[][]): string[] => calls.map((words) => JSON.stringify(words)).sort()

describe('a batch file calls what Wine’s cmd.exe would call', () => {
  it.each(Object.entries(SCRIPTS))('%s', (name, script) => {
    const lines: readonly string[] = (recorded as Record<string, string[]>)[name] ?? []
    expect(inOrder(wordsOf('cmd', script))).toEqual(inOrder(lines.map(wordsIn)))
  })
})
