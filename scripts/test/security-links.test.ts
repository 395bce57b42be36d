import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { at } from '../workspace/places.mjs'

const page = readFileSync(at('SECURITY.md'), 'utf8')

/** The statements of SECURITY.md: paragraphs and list items. */
const statements = page
  .slice(page.indexOf('## What it runs'))
  .split(/\n\n|\n(?=- )/)
  .filter((text) => !text.startsWith('#') && text.trim() !== '')

const linksIn = (text: string): string[] => [...text.matchAll(/\]\(([^)]*\.ts)\)/g)].map(([, path = '']) => path)

/** Statements that another statement covers, or that claim nothing. */
const WITHOUT_TEST = [
  'No file of the linted repository is executed',
  "git's check of the repository owner is disabled",
  'Nothing is sent anywhere',
  'The project is the git work tree',
  'The files of the project, its configuration',
  'If a sourced script or an included file outside the project sets the path',
  'Nothing, unless',
]

describe('SECURITY.md', () => {
  test.each(statements.flatMap(linksIn))('links to the test %s', (path) => {
    expect(existsSync(at(...path.split('/')))).toBe(true)
    expect(readFileSync(at(...path.split('/')), 'utf8')).toMatch(/expect\(/)
  })

  test('links each statement to a test', () => {
    const without = statements.filter((text) => linksIn(text).length === 0)
    expect(without.filter((text) => !WITHOUT_TEST.some((start) => text.includes(start)))).toEqual([])
    expect(WITHOUT_TEST.filter((start) => !without.some((text) => text.includes(start)))).toEqual([])
  })
})
