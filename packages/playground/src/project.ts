import { DEFAULT_MACHINE, isMachineId, type MachineId } from './machines.js'

/** A file of the page: `name` is its path in the project and decides its format; lines of `text` end with LF. */
export interface ProjectFile {
  readonly name: string
  readonly text: string
}

/** The content of a link; file names are unique and not empty. */
export interface Project {
  readonly machine: MachineId
  readonly files: readonly ProjectFile[]
}

const MAX_FILES = 30
const MAX_NAME = 200

/** Browsers and chats truncate longer links. */
const MAX_HASH = 100_000

/** Converts a path for core: relative, with `/`. */
const cleanName = (name: string): string =>
  name
    .trim()
    .slice(0, MAX_NAME)
    .replaceAll('\\', '/')
    .replace(/^(?:\.{0,2}\/)+/, '')

/** The name, with a number if another file has it. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const wanted = cleanName(name) || 'compose.yaml'
  if (!taken.includes(wanted)) return wanted
  const dot = wanted.lastIndexOf('.')
  const [stem, end] = dot > wanted.lastIndexOf('/') + 1 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
  for (let count = 2; ; count++) if (!taken.includes(`${stem}-${count}${end}`)) return `${stem}-${count}${end}`
}

/** The hash of a link, without `#`: `machine=wsl&file=compose.yaml&text=…`; undefined if it is too long. */
export function toHash({ machine, files }: Project): string | undefined {
  if (files.reduce((sum, { text }) => sum + text.length, 0) > MAX_HASH) return undefined
  const params = new URLSearchParams({ machine })
  for (const { name, text } of files) {
    params.append('file', name)
    params.append('text', text)
  }
  const hash = params.toString()
  return hash.length > MAX_HASH ? undefined : hash
}

/** Parses the hash of a link; undefined if it names no file. Never throws: unknown parts are ignored. */
export function fromHash(hash: string): Project | undefined {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const texts = params.getAll('text')
  const files: ProjectFile[] = []
  for (const [index, name] of params.getAll('file').slice(0, MAX_FILES).entries()) {
    const taken = files.map((file) => file.name)
    files.push({ name: uniqueName(name, taken), text: withLinuxLineEnds(texts[index] ?? '') })
  }
  if (files.length === 0) return undefined
  const machine = params.get('machine')
  return { machine: isMachineId(machine) ? machine : DEFAULT_MACHINE, files }
}

/** The editor counts each line end as one character. */
export const withLinuxLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')
