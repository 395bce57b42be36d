import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reasonToRefuse } from '../../src/fix/git-guard.js'
import { folderWith } from '../sandbox.js'

function repository(): { readonly folder: string; readonly git: (...args: string[]) => void } {
  const folder = folderWith({ 'a b.yaml': 'a\n', 'sub/c.yaml': 'c\n', '.gitignore': '.env\nignored/\n' })
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.org', ...args], {
      cwd: folder,
      stdio: 'pipe',
    })
  }
  git('init')
  git('add', '.')
  git('commit', '-m', 'start')
  return { folder, git }
}

describe('git can restore', () => {
  test.each([
    ['a tracked file', 'a b.yaml', () => undefined, undefined],
    ['a tracked file in a folder', 'sub/c.yaml', () => undefined, undefined],
    ['what is staged', 'a b.yaml', stage, undefined],
    ['a new file that is staged', 'new.yaml', stage, undefined],
    ['a file that git checks out with CRLF, by its config', 'a b.yaml', checkOutWithCrlf('core.autocrlf'), undefined],
    ['a file that git checks out with CRLF, by an attribute', 'a b.yaml', checkOutWithCrlf('eol'), undefined],
  ] as const)('%s', (_, name, act, reason) => {
    const { folder, git } = repository()
    act(join(folder, name), git)
    expect(reasonToRefuse(join(folder, name))).toBe(reason)
  })
})

function stage(path: string, git: (...args: string[]) => void): void {
  appendFileSync(path, 'more\n')
  git('add', path)
}

const checkOutWithCrlf =
  (way: 'core.autocrlf' | 'eol') =>
  (path: string, git: (...args: string[]) => void): void => {
    if (way === 'eol') writeFileSync(join(path, '../.gitattributes'), '*.yaml text eol=crlf\n')
    else git('config', way, 'true')
    rmSync(path)
    git('checkout', '--', path)
    expect(readFileSync(path, 'utf8')).toBe('a\r\n')
  }

const mark =
  (flag: string) =>
  (path: string, git: (...args: string[]) => void): void => {
    git('update-index', flag, path)
    change(path)
  }

function changeLineEnds(path: string): void {
  writeFileSync(path, 'a\r\n')
}

/** A filter that would undo the change if it ran. */
function changeBehindFilter(path: string, git: (...args: string[]) => void): void {
  writeFileSync(join(path, '../.gitattributes'), '*.yaml filter=first\n')
  git('config', 'filter.first.clean', 'head -n 1')
  change(path)
}

function change(path: string): void {
  appendFileSync(path, 'more\n')
}

function stageAndChange(path: string, git: (...args: string[]) => void): void {
  stage(path, git)
  change(path)
}

function makeFolder(path: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, 'x\n')
}

describe('git cannot restore', () => {
  test.each([
    ['what is not staged', 'a b.yaml', change, 'has changes that are not staged'],
    ['what is not staged beside what is', 'sub/c.yaml', stageAndChange, 'has changes that are not staged'],
    ['what is marked as skip-worktree', 'a b.yaml', mark('--skip-worktree'), 'is marked as skip-worktree in git'],
    ['what is marked as assumed', 'a b.yaml', mark('--assume-unchanged'), 'is marked as assume-unchanged in git'],
    ['line ends that git does not convert', 'a b.yaml', changeLineEnds, 'has changes that are not staged'],
    ['what a filter hides', 'a b.yaml', changeBehindFilter, 'has changes that are not staged'],
    ['an untracked file', 'new.yaml', change, 'is not tracked by git'],
    ['an untracked file in an untracked folder', 'new/x.yaml', makeFolder, 'is not tracked by git'],
    ['an ignored file', '.env', change, 'is ignored by git'],
    ['a file in an ignored folder', 'ignored/x.yaml', makeFolder, 'is ignored by git'],
  ] as const)('%s', (_, name, act, reason) => {
    const { folder, git } = repository()
    act(join(folder, name), git)
    expect(reasonToRefuse(join(folder, name))).toBe(reason)
  })

  test('a changed file in a repository with SHA-256', () => {
    const folder = folderWith({ 'a.yaml': 'a\n' })
    execFileSync('git', ['init', '-q', '--object-format=sha256'], { cwd: folder })
    execFileSync('git', ['add', '.'], { cwd: folder })
    expect(reasonToRefuse(join(folder, 'a.yaml'))).toBe(undefined)
    change(join(folder, 'a.yaml'))
    expect(reasonToRefuse(join(folder, 'a.yaml'))).toBe('has changes that are not staged')
  })

  test('a file outside of repositories', () => {
    const folder = folderWith({ 'a.yaml': '' })
    expect(reasonToRefuse(join(folder, 'a.yaml'))).toBe('is not in a git repository')
  })
})
