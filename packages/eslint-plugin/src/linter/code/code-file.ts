import type { SourceCode } from 'eslint'

/** Code and the path of its file. */
export interface CodeFile {
  readonly sourceCode: SourceCode
  readonly path: string
}

/** Names of test files and of what they lie in. */
const TEST_FILE =
  /(?:^|[\\/])(?:__\w+__|tests?|specs?|fixtures?|mocks?|e2e)[\\/]|[-._](?:test|spec|mock|fixture|storie)s?\.[cm]?[jt]sx?$/i

/** Names of files that configure a tool: `playwright.config.ts`, `.lintstagedrc.js`, those of the package nps. */
const CONFIGURATION = /(?:\.config|\.conf|rc|[\\/]package-scripts|^package-scripts)\.[cm]?[jt]s$/

/** Calls of test frameworks: `describe('…', …)`, `it.each(…)`, `test('…', …)` at the start of a line, and `expect(…)`. */
const TEST = /^[ \t]*(?:(?:describe|it|test)(?:\.\w+)*\([ \t]*['"`[]|(?:before|after)(?:Each|All)\()|\bexpect\(/m

const known = new WeakMap<SourceCode, boolean>()

function containsTests(sourceCode: SourceCode): boolean {
  const contains = known.get(sourceCode) ?? TEST.test(sourceCode.text)
  known.set(sourceCode, contains)
  return contains
}

/** Whether a file configures a tool, which runs its commands. */
export const isConfiguration = ({ path }: CodeFile): boolean => CONFIGURATION.test(path)

/** Whether a file contains tests, or data and examples for them. */
export const isTestFile = (file: CodeFile): boolean =>
  !isConfiguration(file) && (TEST_FILE.test(file.path) || containsTests(file.sourceCode))
