import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BAD, folderWith } from '../sandbox.js'

/** Keys that make git start a program; `x` stands for any name. `git help -c` lists them, except `alias.*`. */
export const PROGRAM_KEYS = [
  'alias.check-ignore',
  'alias.ls-files',
  'browser.x.cmd',
  'browser.x.path',
  'core.alternateRefsCommand',
  'core.askPass',
  'core.editor',
  'core.fsmonitor',
  'core.gitProxy',
  'core.pager',
  'core.sshCommand',
  'credential.helper',
  'diff.external',
  'diff.x.command',
  'diff.x.textconv',
  'difftool.x.cmd',
  'difftool.x.path',
  'filter.x.clean',
  'filter.x.process',
  'filter.x.smudge',
  'gpg.program',
  'gpg.ssh.defaultKeyCommand',
  'gpg.ssh.program',
  'gpg.x509.program',
  'guitool.x.cmd',
  'help.browser',
  'imap.tunnel',
  'instaweb.browser',
  'instaweb.httpd',
  'interactive.diffFilter',
  'man.x.cmd',
  'man.x.path',
  'merge.x.driver',
  'mergetool.x.cmd',
  'mergetool.x.path',
  'pager.check-ignore',
  'pager.ls-files',
  'remote.origin.receivepack',
  'remote.origin.uploadpack',
  'sendemail.ccCmd',
  'sendemail.smtpServer',
  'sendemail.tocmd',
  'sequence.editor',
  'trailer.x.cmd',
  'trailer.x.command',
  'uploadpack.packObjectsHook',
  'web.browser',
] as const

/** What triggers them: a missing object that is fetched, attributes, and hooks. */
const SETTINGS: readonly (readonly [key: string, value: string])[] = [
  ['core.repositoryformatversion', '1'],
  ['core.worktree', '.'],
  ['extensions.partialClone', 'origin'],
  ['remote.origin.url', 'ssh://host.invalid/x'],
  ['remote.origin.promisor', 'true'],
  ['remote.origin.partialclonefilter', 'blob:none'],
  ['protocol.allow', 'always'],
  ['protocol.ssh.allow', 'always'],
  ['filter.x.required', 'true'],
]

const HOOKS = ['post-index-change', 'pre-auto-gc', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout']

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  })

/** A setting with its section, in the syntax of git-config(1). */
function lineOf([key, value]: readonly [key: string, value: string]): string {
  const [section = '', ...rest] = key.split('.')
  const name = rest.pop() ?? ''
  const header = rest.length === 0 ? section : `${section} "${rest.join('.')}"`
  return `[${header}]\n\t${name} = "${value}"\n`
}

/** A repository whose config starts `program` in every possible way. */
export interface Planted {
  readonly project: string
  /** The folder of `compose.yaml`, relative to the project. */
  readonly folder: string
}

/** The folder of a repository of `compose.yaml`, whose `.gitignore` is missing as a file and as an object. */
function hostileRepository(program: string): { readonly files: string; readonly gitDir: string } {
  const files = folderWith({ 'compose.yaml': BAD, '.gitignore': 'nothing\n' })
  git(files, 'init', '-q')
  git(files, 'add', '.')
  git(files, 'commit', '-qm', 'x')
  const id = git(files, 'rev-parse', ':.gitignore').trim()
  git(files, 'update-index', '--skip-worktree', '.gitignore')
  rmSync(join(files, '.gitignore'))
  const gitDir = join(files, '.git')
  rmSync(join(gitDir, 'objects', id.slice(0, 2), id.slice(2)))
  mkdirSync(join(gitDir, 'info'), { recursive: true })
  writeFileSync(join(gitDir, 'info/attributes'), '* filter=x diff=x merge=x\n')
  for (const name of HOOKS) {
    mkdirSync(join(gitDir, 'hooks'), { recursive: true })
    writeFileSync(join(gitDir, 'hooks', name), `#!/bin/sh\n${program}\n`)
    chmodSync(join(gitDir, 'hooks', name), 0o755)
  }
  const settings = [...SETTINGS, ...PROGRAM_KEYS.map((key) => [key, program] as const)]
  writeFileSync(join(gitDir, 'config'), settings.map(lineOf).join(''))
  return { files, gitDir }
}

/** A clone with a bare repository in a folder, as ordinary files of a commit. */
export function plantedIn(folder: string, program: string): Planted {
  const project = folderWith({ 'readme.md': '' })
  git(project, 'init', '-q')
  const { files, gitDir } = hostileRepository(program)
  const target = join(project, folder)
  cpSync(files, target, { recursive: true, filter: (path) => path !== gitDir })
  for (const name of readdirSync(gitDir)) cpSync(join(gitDir, name), join(target, name), { recursive: true })
  git(project, 'add', '-A')
  git(project, 'commit', '-qm', 'x')
  return { project, folder }
}

/** A submodule with its own repository, as `git submodule` creates it. */
export function plantedAsSubmodule(program: string): Planted {
  const project = folderWith({ 'readme.md': '', 'inner/.git': 'gitdir: ../.git/modules/inner\n' })
  git(project, 'init', '-q')
  const { files, gitDir } = hostileRepository(program)
  cpSync(files, join(project, 'inner'), { recursive: true, filter: (path) => path !== gitDir })
  cpSync(gitDir, join(project, '.git/modules/inner'), { recursive: true })
  git(project, 'config', '--file', join(project, '.git/modules/inner/config'), 'core.worktree', '../../../inner')
  return { project, folder: 'inner' }
}

/** A `.git` file in an archive that points to a bare repository next to it. */
export function plantedBehindLink(program: string): Planted {
  const { project } = plantedIn('other', program)
  cpSync(join(project, 'other/compose.yaml'), join(project, 'deploy/compose.yaml'))
  writeFileSync(join(project, 'deploy/.git'), 'gitdir: other\n')
  cpSync(join(project, 'other'), join(project, 'deploy/other'), { recursive: true })
  return { project, folder: 'deploy' }
}

/** An unpacked archive that contains a `.git` folder. */
export const unpacked = (program: string): Planted => ({ project: hostileRepository(program).files, folder: '.' })
