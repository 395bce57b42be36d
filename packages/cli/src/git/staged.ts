import { resolve } from 'node:path'
import process from 'node:process'
import { workTreeOf } from '@mount-lint/core/node'
import { git } from './git.js'

/** Full paths, or the reason why git gives none. */
type StagedPaths =
  { readonly ok: true; readonly paths: readonly string[] } | { readonly ok: false; readonly reason: string }

/** The empty tree, which every repository contains, for a repository without commits. */
const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
}

/** The files that the next commit adds or changes; in a hook, the environment names the index of the commit. */
export function stagedPaths(folder: string): StagedPaths {
  const workTree = workTreeOf(folder)
  if (!workTree) return { ok: false, reason: 'no git repository' }
  const { root } = workTree
  const list = ['diff-index', '--cached', '--name-only', '-z', '--diff-filter=d', '--no-renames', headOf(root), '--']
  const result = git(root, list, { GIT_INDEX_FILE: process.env.GIT_INDEX_FILE })
  if (!result.ok) return result
  const names = result.stdout.split('\0').filter((name) => name !== '')
  return { ok: true, paths: names.map((name) => resolve(root, name)) }
}

function headOf(root: string): string {
  if (git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).ok) return 'HEAD'
  const format = git(root, ['rev-parse', '--show-object-format'])
  return EMPTY_TREE[format.ok && format.stdout.startsWith('sha256') ? 'sha256' : 'sha1']
}
