const PLAIN = /^[\w@%+=:,./-]+$/

/** One word of a shell. */
export const quoted = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** A folder below the home as a word of a shell, which expands `~` only outside of quotes. */
export const inHome = (path: string): string => (path === '' ? '~' : `~/${quoted(path.slice(1))}`)

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A full path as a word of a shell. */
export const inRoot = (path: string): string => (path === '' ? '/' : quoted(path))

/** Commands that copy a file or a folder to below the home or, with `inRoot`, the root, under its own name or another one. */
export function copyCommand(from: string, path: string, at: (path: string) => string = inHome): string {
  const parent = parentOf(path)
  if (nameOf(from) !== nameOf(path)) return `mkdir -p ${at(path)} && cp -a ${quoted(`${from}/.`)} ${at(path)}/`
  const copy = `cp -a ${quoted(from)} ${parent === '' ? at('').replace(/\/*$/, '/') : `${at(parent)}/`}`
  return parent === '' ? copy : `mkdir -p ${at(parent)} && ${copy}`
}
