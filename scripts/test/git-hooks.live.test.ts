import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { at } from '../workspace/places.mjs'
import {
  BAD,
  GOOD,
  MESSAGE,
  must,
  newEnvironment,
  newFolder,
  newRepository,
  packProgram,
  pathWith,
  removeFolder,
  run,
  writeFiles,
} from './sandbox.js'
import type { Outcome } from './sandbox.js'

const tools = newFolder()
const env = newEnvironment({ PATH: pathWith(join(tools, 'node_modules', '.bin')) })

beforeAll(() => {
  writeFiles(tools, { 'package.json': '{}' })
  const packages = ['husky@9.1.7', 'lint-staged@16.4.0', 'lefthook@2.2.2', packProgram(tools)]
  must('npm', ['install', '--ignore-scripts', ...packages], { cwd: tools })
}, 120_000)

afterAll(() => {
  removeFolder(tools)
})

/** The code block of the page that starts with a line. */
function documented(beginning: string): string {
  const [, block = ''] = readFileSync(at('docs', 'pre-commit.md'), 'utf8').split(`\n\`\`\`${beginning}\n`)
  return block.split('```')[0] ?? ''
}

/** A repository with a mount that was committed before the hooks were installed. */
function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = newRepository({ '.gitignore': 'node_modules\n', 'old/compose.yaml': BAD, ...files })
  onTestFinished(() => {
    removeFolder(folder)
  })
  symlinkSync(join(tools, 'node_modules'), join(folder, 'node_modules'), 'junction')
  must('git', ['add', '--all'], { cwd: folder })
  must('git', ['commit', '--quiet', '--message=Begin'], { cwd: folder })
  return folder
}

function commit(cwd: string, files: Readonly<Record<string, string>>): Outcome {
  writeFiles(cwd, files)
  must('git', ['add', '--', ...Object.keys(files)], { cwd })
  return run('git', ['commit', '--message=Change'], { cwd, env })
}

function expectRefusal(folder: string): void {
  const refused = commit(folder, { 'compose.yaml': BAD, 'README.md': '`-v /mnt/c/Users/me/app:/app`\n' })
  expect(refused.output).toContain(`compose.yaml:${MESSAGE}`)
  expect(refused.output).not.toContain('old/compose.yaml')
  expect(refused.status).toBe(1)
  expect(commit(folder, { 'compose.yaml': GOOD }).status).toBe(0)
  expect(must('git', ['log', '--format=%s'], { cwd: folder })).toBe('Change\nBegin\n')
}

test('husky runs it on staged files', () => {
  const folder = repositoryWith({ '.husky/pre-commit': documented('sh\n# .husky/pre-commit') })
  must('husky', [], { cwd: folder, env })
  expectRefusal(folder)
})

test('a commit of one file lints no other staged files', () => {
  const folder = repositoryWith({ '.husky/pre-commit': documented('sh\n# .husky/pre-commit') })
  must('husky', [], { cwd: folder, env })
  writeFiles(folder, { 'compose.yaml': GOOD, 'later/compose.yaml': BAD })
  must('git', ['add', '--all'], { cwd: folder })
  const one = run('git', ['commit', '--message=One', 'compose.yaml'], { cwd: folder, env })
  expect(one).toMatchObject({ status: 0 })
  const rest = run('git', ['commit', '--message=Rest'], { cwd: folder, env })
  expect(rest.output).toContain(`later/compose.yaml:${MESSAGE}`)
  expect(rest.status).toBe(1)
})

test('husky and lint-staged run it on staged files', () => {
  const config = documented('json')
  const folder = repositoryWith({ '.husky/pre-commit': 'lint-staged\n', 'package.json': config })
  must('husky', [], { cwd: folder, env })
  expectRefusal(folder)
})

test('lefthook runs it on staged files', () => {
  const config = documented('yaml\n# lefthook.yml')
  const folder = repositoryWith({ 'lefthook.yml': config })
  must('lefthook', ['install'], { cwd: folder, env })
  expectRefusal(folder)
})
