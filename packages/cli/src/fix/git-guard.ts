import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import process from 'node:process'
import { git } from '../git/git.js'

/** An entry of git's index, as `git ls-files -v -s` prints it: the tag, the mode, the id of the content and the stage. */
const ENTRY = /^(.) (\d{6}) ([0-9a-f]+) (\d)\t/

/** Pathspecs without wildcards. */
const LITERAL = { GIT_LITERAL_PATHSPECS: '1' }

/** Why git cannot restore a file as it is now; undefined if it can, from the index. */
export function reasonToRefuse(full: string): string | undefined {
  const path = targetOf(full)
  const folder = dirname(path)
  const index = git(folder, ['ls-files', '-z', '-v', '-s', '--', basename(path)], LITERAL)
  if (!index.ok) return 'is not in a git repository'
  const [, tag = '', mode = '', id = '', stage] = ENTRY.exec(index.stdout) ?? []
  if (stage === undefined) return reasonOfUntracked(path)
  if (/[Ss]/.test(tag)) return 'is marked as skip-worktree in git'
  if (/[a-z]/.test(tag)) return 'is marked as assume-unchanged in git'
  const isClean = stage === '0' && mode.startsWith('100') && isRestoredFrom(id, path)
  return isClean ? undefined : 'has changes that are not staged'
}

/** The target of a link; a missing file is its own target. */
function targetOf(full: string): string {
  try {
    return realpathSync(full)
  } catch {
    return full
  }
}

function reasonOfUntracked(path: string): string {
  const list = ['ls-files', '-z', '-o', '-i', '--exclude-standard', '--', basename(path)]
  const ignored = git(dirname(path), list, LITERAL)
  return ignored.ok && ignored.stdout !== '' ? 'is ignored by git' : 'is not tracked by git'
}

/** Whether a checkout of this content produces the file, without running a filter. */
function isRestoredFrom(id: string, path: string): boolean {
  const bytes = readFileSync(path)
  if (blobId(bytes, id) === id) return true
  const text = bytes.toString('latin1')
  const unix = text.replaceAll('\r\n', '\n')
  const isAllCrlf = unix.replaceAll('\n', '\r\n') === text && !unix.includes('\r')
  return isAllCrlf && blobId(Buffer.from(unix, 'latin1'), id) === id && isCheckedOutWithCrlf(path)
}

/** The object id of a content, in the hash format of another id: SHA-256 has 64 digits. */
function blobId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

const ATTRIBUTES = ['text', 'eol', 'filter', 'ident', 'working-tree-encoding'] as const

/** Whether git only converts line ends to CRLF on checkout of a file (gitattributes(5), end-of-line conversion). */
function isCheckedOutWithCrlf(path: string): boolean {
  const { text, eol, ...others } = attributesOf(path)
  if (text === 'unset' || Object.values(others).some((value) => value !== 'unspecified')) return false
  if (eol !== 'unspecified') return eol === 'crlf'
  const { autocrlf, eol: usual = 'native' } = settingsOf(dirname(path))
  if (/^(?:true|yes|on|1)$/.test(autocrlf ?? '')) return true
  const isText = text === 'set' || text === 'auto'
  return isText && autocrlf !== 'input' && (usual === 'crlf' || (usual === 'native' && process.platform === 'win32'))
}

function attributesOf(path: string): Partial<Record<(typeof ATTRIBUTES)[number], string>> {
  const result = git(dirname(path), ['check-attr', '-z', ...ATTRIBUTES, '--', basename(path)])
  const parts = result.ok ? result.stdout.split('\0') : []
  return Object.fromEntries(ATTRIBUTES.map((name, index) => [name, parts[3 * index + 2]]))
}

function settingsOf(folder: string): Readonly<Record<'autocrlf' | 'eol', string | undefined>> {
  const result = git(folder, ['config', '-z', '--get-regexp', '^core\\.(autocrlf|eol)$'])
  const lines = result.ok ? result.stdout.toLowerCase().split('\0') : []
  const valueOf = (name: string): string | undefined =>
    lines.findLast((line) => line.startsWith(`core.${name}\n`))?.slice(name.length + 6)
  return { autocrlf: valueOf('autocrlf'), eol: valueOf('eol') }
}
