import { expect, it } from 'vitest'
import { SCRIPTS } from './oracle/scripts.js'
import { linesInWine } from './oracle/wine.js'
import recorded from './oracle/recorded.json' with { type: 'json' }

it.each(Object.entries(SCRIPTS))(
  'the recording is what Wine’s cmd.exe says: %s',
  (name, script) => {
    expect(linesInWine(script)).toEqual((recorded as Record<string, string[]>)[name])
  },
  120_000,
)
