import { HOLE } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** The possible contents of files that a script has written, by `keyOfFile`. */
export type WrittenFiles = ReadonlyMap<string, readonly TracedText[]>

/** The name of a file in the working directory of a script, in capitals; undefined if it is unknown or elsewhere. */
export function keyOfFile({ text, atoms: [first] }: TracedText): string | undefined {
  const isProject = first?.hole?.meaning === 'project'
  const path = (isProject ? text.slice(1) : text).replaceAll('\\', '/')
  const name = path.replace(isProject ? /^\/(?:\.\/)*/ : /^(?:\.\/)*/, '')
  return name === '' || /^\/|[:*?]/.test(name) || name.includes(HOLE) ? undefined : name.toUpperCase()
}

/** The only possible content of a file. */
export function writtenText(files: WrittenFiles | undefined, file: TracedText): TracedText | undefined {
  const [text, ...others] = files?.get(keyOfFile(file) ?? '') ?? []
  return others.length === 0 ? text : undefined
}
