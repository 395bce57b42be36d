import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fixAll } from './support/fix-all.js'
import type { FormatId } from '../src/formats/index.js'

const PAGE = new URL('../../../docs/fixing.md', import.meta.url)

/** The file that an example of a language stands for. */
const FILES: Readonly<Record<string, readonly [path: string, format: FormatId]>> = {
  yaml: ['compose.yaml', 'compose'],
  sh: ['run.sh', 'shell'],
  jsonc: ['.devcontainer/devcontainer.json', 'devcontainer'],
}

const PAIR = /^```(\w+) before\n(.*?)^```\n\n```\1 after\n(.*?)^```$/gms

const pairs = [...readFileSync(PAGE, 'utf8').matchAll(PAIR)].map(([, language = '', before = '', after = '']) => {
  return { language, before, after }
})

it('shows a fix of every format', () => {
  expect(new Set(pairs.map(({ language }) => language))).toEqual(new Set(Object.keys(FILES)))
})

it.each(pairs)('shows what a fix makes of $before', ({ language, before, after }) => {
  const [path, format] = FILES[language] ?? ['', 'shell']
  expect(fixAll({ [path]: before }, path, format).files[path]).toBe(after)
})
