import { spawnSync } from 'node:child_process'
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { projectRootOf } from '@mount-lint/core/node'
import { findProgram } from '../git/find-program.js'

/** The owner and permissions of a file. */
interface Ownership {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** The single steps of replacing a file, so that a test can fail at each one. */
export interface FileLayer {
  /** The target of a chain of links. */
  readonly realpath: (path: string) => string
  readonly read: (path: string) => Uint8Array
  readonly ownership: (path: string) => Ownership
  /** Copies a file to a path that does not exist, with owner, mode, ACL and extended attributes. */
  readonly copy: (from: string, to: string) => void
  /** Replaces the content of a file and waits until it is on the disk. */
  readonly write: (path: string, bytes: Uint8Array) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

/** Node.js copies neither owners nor extended attributes; `cp` of GNU, BSD and BusyBox copies what the system allows. */
function copy(from: string, to: string): void {
  const program = process.platform === 'win32' ? undefined : findProgram('cp', [projectRootOf(dirname(from))])
  const args = ['-a', '--', from, to]
  const result = program === undefined ? undefined : spawnSync(program, args, { stdio: 'ignore' })
  if (result?.status !== 0) copyFileSync(from, to, constants.COPYFILE_EXCL)
}

function write(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    ftruncateSync(file, bytes.length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The steps on the real disk. */
export const disk: FileLayer = {
  realpath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  ownership: (path) => {
    const { mode, uid, gid } = statSync(path)
    return { mode, uid, gid }
  },
  copy,
  write,
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { force: true })
  },
}
