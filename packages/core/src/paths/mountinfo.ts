/** One line of `/proc/self/mountinfo` (proc(5)). */
export interface MountEntry {
  /** The mounted folder of the file system; not `/` for bind mounts. */
  readonly root: string
  readonly mountPoint: string
  readonly fsType: string
  readonly source: string
  /** As written by the file system: WSL's 9p leaves spaces and backslashes unescaped. */
  readonly superOptions: string
}

/** Ends the optional fields, of which there may be none. */
const SEPARATOR = ' - '

const unescapeOctal = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

function entryOf(line: string): MountEntry | undefined {
  const separator = line.indexOf(SEPARATOR)
  if (separator < 0) return undefined
  const [, , , root, mountPoint, options] = line.slice(0, separator).split(' ')
  const [fsType, source, ...superOptions] = line.slice(separator + SEPARATOR.length).split(' ')
  if (!root || !mountPoint || !options || !fsType || source === undefined) return undefined
  return {
    root: unescapeOctal(root),
    mountPoint: unescapeOctal(mountPoint),
    fsType,
    source: unescapeOctal(source),
    superOptions: superOptions.join(' '),
  }
}

/** The entries in mount order; malformed lines are omitted, as in WSL's mountutil.c. */
export const parseMountInfo = (text: string): MountEntry[] => text.split('\n').flatMap((line) => entryOf(line) ?? [])
