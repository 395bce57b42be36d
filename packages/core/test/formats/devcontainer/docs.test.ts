import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/index.js'
import { PATH } from './read-marked.js'

const page = readFileSync(new URL('../../../../../docs/formats/devcontainer.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/^```jsonc (correct|incorrect)\n(.*?)^```$/gms)].map((match) => ({
  line: page.slice(0, match.index).split('\n').length,
  kind: match[1] ?? '',
  text: match[2] ?? '',
}))

/** Names of rules that the page links to. */
const linked = new Set(Array.from(page.matchAll(/rules\/([\w-]+)\.md/g), ([, rule]) => rule))

describe('the page of the format', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it.each(examples)('line $line is $kind', ({ kind, text }) => {
    const { findings, problems } = lint({ path: PATH, text })
    expect(problems).toEqual([])
    expect(findings.length > 0).toBe(kind === 'incorrect')
    expect(findings.filter(({ rule }) => rule !== 'no-windows-path' && !linked.has(rule))).toEqual([])
  })
})
