import type { Alternative } from '../types.js'

/** A spelling of the working directory or the home, and a literal path below it. */
const BELOW_KNOWN = /^(?:(\.|\$PWD|\$\{PWD\}|\$\(pwd\)|`pwd`|%cd%)|~|\$HOME|\$\{HOME\})(\/[\w.@+/-]*)?$/i

/** The folder of a path in the project or the home: `$PWD/data`, `%cd%\data`; undefined for any other. */
export function linuxFolder(path: string): Alternative | undefined {
  const [whole, project, below = ''] = BELOW_KNOWN.exec(path.replaceAll('\\', '/')) ?? []
  if (whole === undefined) return undefined
  return { base: project === undefined ? 'home' : 'project', path: below.replace(/\/+$/, '') }
}

/** A command that converts a Linux path to a Windows path; group 1 or 2 is that path, if it is an argument. */
const CONVERSION = /^(?:\$\(|`)\s*(?:pwd\s+-W|cygpath\s+(?:-\w+\s+)+(?:"([^"]*)"|([^\s"]+?)))\s*[)`]$/

/** The Linux folder that a command converts: `$(pwd -W)`, `$(cygpath -w "$PWD/data")`. */
export function convertedFolder(command: string): Alternative | undefined {
  const [whole, quoted, bare] = CONVERSION.exec(command) ?? []
  return linuxFolder(whole === undefined ? command : (quoted ?? bare ?? '.'))
}
