const PLAIN = /^[\w@%+=:,./-]+$/

/** Quotes a text as one shell word. */
export const quoted = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`)

/** Quotes a folder below the home; the shell expands `~` only outside of quotes. */
export const inHome = (path: string): string => (path === '' ? '~' : `~/${quoted(path.slice(1))}`)

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Quotes an absolute path. */
export const inRoot = (path: string): string => (path === '' ? '/' : quoted(path))

/** Commands that copy a file or folder to `path`, which is below the home or, with `inRoot`, below the root. */
export function copyCommand(from: string, path: string, at: (path: string) => string = inHome): string {
  const parent = parentOf(path)
  if (nameOf(from) !== nameOf(path)) return `mkdir -p ${at(path)} && cp -a ${quoted(`${from}/.`)} ${at(path)}/`
  const copy = `cp -a ${quoted(from)} ${parent === '' ? at('').replace(/\/*$/, '/') : `${at(parent)}/`}`
  return parent === '' ? copy : `mkdir -p ${at(parent)} && ${copy}`
}
