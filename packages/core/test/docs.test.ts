import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.js'
import { rules } from '../src/rules/index.js'

const DOCS = new URL('../../../docs/rules/', import.meta.url)

/** The file that an example of a language stands for. */
const PATHS: Readonly<Record<string, string>> = {
  yaml: 'compose.yaml',
  sh: 'run.sh',
  jsonc: '.devcontainer/devcontainer.json',
}

interface Example {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly kind: string
  readonly text: string
}

function examplesOf(page: string): Example[] {
  const markdown = readFileSync(new URL(page, DOCS), 'utf8')
  return [...markdown.matchAll(/^```(\w+) (correct|incorrect)\n(.*?)^```$/gms)].map((match) => {
    const [, language = '', kind = '', text = ''] = match
    return { page, line: markdown.slice(0, match.index).split('\n').length, language, kind, text }
  })
}

const pages = readdirSync(DOCS)
const examples = pages.flatMap(examplesOf)

const rulesFiring = ({ language, text }: Example): string[] => {
  const { findings, problems } = lint({ path: PATHS[language] ?? '', text })
  expect(problems).toEqual([])
  return findings.map((finding) => finding.rule)
}

/** The rule for comments, which are a problem on the command line. */
const ONLY_IN_ESLINT = 'no-unused-ignore'

describe('the page of a rule', () => {
  it('exists for every rule and for nothing else', () => {
    expect(pages.sort()).toEqual([...rules.map(({ id }) => id), ONLY_IN_ESLINT].map((id) => `${id}.md`).sort())
  })

  it.each(examples.filter(({ kind }) => kind === 'incorrect'))('$page:$line shows mounts of that rule', (example) => {
    const fired = rulesFiring(example)
    expect(fired.length).toBeGreaterThan(0)
    expect([...new Set(fired)]).toEqual([example.page.replace('.md', '')])
  })

  it.each(examples.filter(({ kind }) => kind === 'correct'))('$page:$line shows mounts that are fine', (example) => {
    expect(rulesFiring(example)).toEqual([])
  })
})
