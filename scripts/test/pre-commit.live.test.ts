import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { at, ROOT } from '../workspace/places.mjs'
import {
  BAD,
  GOOD,
  MESSAGE,
  must,
  newEnvironment,
  newFolder,
  newRepository,
  packProgram,
  removeFolder,
  run,
  writeFiles,
} from './sandbox.js'
import type { Outcome } from './sandbox.js'

const MINUTES = 60_000

const work = newFolder()
const env = newEnvironment({ PRE_COMMIT_HOME: join(work, 'cache') })
const hooks = join(work, 'hooks')
let program = ''

/** The committed files of this checkout, in a repository that pre-commit can clone. */
function publishCheckout(): void {
  const names = must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT }).split('\0')
  for (const name of names.filter((name) => name !== '' && existsSync(at(name)))) {
    mkdirSync(dirname(join(hooks, name)), { recursive: true })
    cpSync(at(name), join(hooks, name))
  }
  must('git', ['init', '--quiet'], { cwd: hooks })
  must('git', ['add', '--all'], { cwd: hooks })
  must('git', ['commit', '--quiet', '--message=Release'], { cwd: hooks })
  must('git', ['tag', 'v1.0.0'], { cwd: hooks })
}

const remoteHooks = (): string => `repos:
  - repo: ${hooks}
    rev: v1.0.0
    hooks:
      - id: mount-lint
        additional_dependencies: ['${program}']
      - id: mount-lint-fix
        additional_dependencies: ['${program}']
`

const localHook = (): string => `repos:
  - repo: local
    hooks:
      - id: mount-lint
        name: mount-lint
        entry: mount-lint
        language: node
        additional_dependencies: ['${program}']
        require_serial: true
        types: [text]
`

/** A repository with a mount that was committed before the hooks were installed. */
function repositoryWith(config: string): string {
  const folder = newRepository({ '.pre-commit-config.yaml': config, 'old/compose.yaml': BAD })
  onTestFinished(() => {
    removeFolder(folder)
  })
  must('git', ['add', '--all'], { cwd: folder })
  must('git', ['commit', '--quiet', '--message=Begin'], { cwd: folder })
  must('pre-commit', ['install'], { cwd: folder, env })
  return folder
}

function commit(cwd: string, files: Readonly<Record<string, string>>): Outcome {
  writeFiles(cwd, files)
  must('git', ['add', '--', ...Object.keys(files)], { cwd })
  return run('git', ['commit', '--message=Change'], { cwd, env })
}

beforeAll(() => {
  program = packProgram(work)
  publishCheckout()
}, MINUTES)

afterAll(() => {
  removeFolder(work)
})

test('this checkout is a hook repository', { timeout: 5 * MINUTES }, () => {
  const folder = repositoryWith(remoteHooks())

  const refused = commit(folder, { 'compose.yaml': BAD, 'README.md': '`-v /mnt/c/Users/me/app:/app`\n' })
  expect(refused.output).toContain(`compose.yaml:${MESSAGE}`)
  expect(refused.output).not.toContain('old/compose.yaml')
  expect(refused.status).toBe(1)

  const passed = commit(folder, { 'compose.yaml': GOOD })
  expect(passed.output).toMatch(/^mount-lint\.+Passed$/m)
  expect(passed.status).toBe(0)

  expect(commit(folder, { 'style.css': 'nothing\n' }).output).toMatch(/^mount-lint\.+\(no files to check\)Skipped$/m)

  const fixed = run('pre-commit', ['run', '--hook-stage', 'manual', '--all-files', 'mount-lint-fix'], {
    cwd: folder,
    env,
  })
  expect(fixed.output).toContain('files were modified by this hook')
  expect(readFileSync(join(folder, 'old/compose.yaml'), 'utf8')).toBe(GOOD)
})

test('a local hook needs only the package', { timeout: 2 * MINUTES }, () => {
  const folder = repositoryWith(localHook())
  const refused = commit(folder, { 'bin/start': '#!/bin/sh\ndocker run -v /mnt/c/Users/me/app:/app nginx\n' })
  expect(refused.output).toContain('bin/start:2:15  error  `/mnt/c/Users/me/app` is on the Windows drive C:')
  expect(refused.status).toBe(1)
  expect(commit(folder, { 'bin/start': '#!/bin/sh\ndocker run -v ~/app:/app nginx\n' }).status).toBe(0)
})
