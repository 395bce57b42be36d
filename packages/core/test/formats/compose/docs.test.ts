import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/lint.js'

const page = readFileSync(new URL('../../../../../docs/formats/compose.md', import.meta.url), 'utf8')

const examples = [...page.matchAll(/^```yaml (correct|incorrect)\n(.*?)^```$/gms)].map((match) => ({
  line: page.slice(0, match.index).split('\n').length,
  kind: match[1] ?? '',
  text: match[2] ?? '',
}))

describe('the examples of the page are what it says', () => {
  it.each(examples)('line $line: $kind', ({ kind, text }) => {
    const { findings, mounts, problems } = lint({ path: 'compose.yaml', text })
    expect(problems).toEqual([])
    expect(mounts.length).toBeGreaterThan(0)
    expect(findings.length > 0 ? 'incorrect' : 'correct').toBe(kind)
  })
})
