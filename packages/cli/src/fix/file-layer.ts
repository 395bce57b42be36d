import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'

/** What belongs to a file beside its bytes. */
interface Attributes {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

/** The few steps that a file is replaced with, one by one, so that a test can fail at each. */
export interface FileLayer {
  /** The file that links lead to. */
  readonly realpath: (path: string) => string
  readonly read: (path: string) => Uint8Array
  readonly attributes: (path: string) => Attributes
  /** Makes a file that must not be there yet, with its bytes safe on the disk. */
  readonly create: (path: string, bytes: Uint8Array) => void
  readonly setAttributes: (path: string, attributes: Attributes) => void
  readonly rename: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function create(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeAll(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Only the superuser gives files away; everybody else keeps what is theirs. */
function setAttributes(path: string, { mode, uid, gid }: Attributes): void {
  const own = statSync(path)
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(path, uid, gid)
    } catch {
      // The file is there with its content, though with another owner.
    }
  }
  chmodSync(path, mode & 0o7777)
}

/** The disk. */
export const disk: FileLayer = {
  realpath: (path) => realpathSync(path),
  read: (path) => readFileSync(path),
  attributes: (path) => {
    const { mode, uid, gid } = statSync(path)
    return { mode, uid, gid }
  },
  create,
  setAttributes,
  rename: renameSync,
  remove: (path) => {
    rmSync(path, { force: true })
  },
}
