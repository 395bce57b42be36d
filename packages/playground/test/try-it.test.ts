import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lintProject } from '../src/lint-project.js'
import { fromHash } from '../src/project.js'

const RULES = new URL('../../../docs/rules/', import.meta.url)

const pages = readdirSync(RULES)

const linkIn = (page: string): string =>
  /\[Try it\]\(https:\/\/[^#)]+#([^)]+)\)/.exec(readFileSync(new URL(page, RULES), 'utf8'))?.[1] ?? ''

/** Rules with findings, and the rule for comments, which are problems here. */
async function reportedBy(hash: string): Promise<string[]> {
  const { findings, problems } = await lintProject(fromHash(hash) ?? { machine: 'wsl', files: [] })
  const comments = problems.filter(({ message }) => message.startsWith('this comment ignores nothing'))
  return [...new Set([...findings.map(({ rule }) => rule), ...comments.map(() => 'no-unused-ignore')])]
}

test.each(pages)('%s links to an example that the playground reports with that rule', async (page) => {
  // The warnings of a rule are a separate rule in ESLint only.
  expect(await reportedBy(linkIn(page))).toContain(page.replace(/(?:-minor)?\.md$/, ''))
})
