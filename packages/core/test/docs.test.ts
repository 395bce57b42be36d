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
  const isMinor = (rule: string, severity: string): boolean =>
    onlyInEslint.includes(rule + MINOR) && severity === 'warn'
  return findings.map(({ rule, severity }) => (isMinor(rule, severity) ? rule + MINOR : rule))
}

/** ESLint has one severity a rule, so the warnings of an error have a rule and a page of their own. */
const MINOR = '-minor'

/** Rules of the ESLint plugin alone: those of warnings, and that for comments, which are a problem on the command line. */
const onlyInEslint = [
  'no-unused-ignore',
  ...rules.filter(({ severity }) => severity === 'error').map(({ id }) => id + MINOR),
]

describe('the page of a rule', () => {
  it('exists for every rule and for nothing else', () => {
    expect(pages.sort()).toEqual([...rules.map(({ id }) => id), ...onlyInEslint].map((id) => `${id}.md`).sort())
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
