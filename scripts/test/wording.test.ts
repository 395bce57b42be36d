import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'

/** Phrases that readers have to decode, and the replacement. */
const FORBIDDEN: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bin thought\b/, 'without running it'],
  [/\bnone of ours\b/, 'not recognised'],
  [/\b(?:pass(?:es)?|passed) over\b/, 'skip'],
  [/\bof now\b/, 'current'],
  [/\bwhat (?:the|its) text does not decide\b/, 'unknown'],
  [/\btakes? (?:it |them )?away\b/, 'remove'],
  [/\bbrings? (?:it |them |\S+ files )?along\b/, 'move'],
  [/\b(?:hand(?:s|ed)?) on\b/, 'pass'],
  [/\bin the clothes of\b/, 'declared as'],
  [/\b(?:mends?|mended)\b/, 'fix'],
  [/\ba disk of Linux\b|\bdisks of Linux\b/i, 'Linux disk'],
  [/\bcould not bring back\b/, 'cannot restore'],
  [/\bborder of (?:the WSL|WSL|the virtual machine)/, 'WSL 2 VM boundary'],
  [/\bwhen it could not do its work\b/, 'if the run itself failed'],
  [/\ball the same\b/, 'still'],
  [/\b(?:come|came) upon\b/, 'find'],
]

const pages = readdirSync(at('docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name))

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'packages/cli/README.md', ...pages])(
  '%s uses the terms of the field',
  (path) => {
    const lines = readFileSync(at(path), 'utf8').split('\n')
    const found = lines.flatMap((line, index) =>
      FORBIDDEN.filter(([phrase]) => phrase.test(line)).map(
        ([phrase, instead]) => `${path}:${index + 1}: ${String(phrase)}: write "${instead}"`,
      ),
    )
    expect(found).toEqual([])
  },
)
