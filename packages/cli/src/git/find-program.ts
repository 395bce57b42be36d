import { constants, accessSync, realpathSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import process from 'node:process'
import { isWithin } from '@mount-lint/core/node'

/** `C:\x` or `\\server\x`; `\x` depends on the current drive. */
const WINDOWS_ABSOLUTE = /^(?:[A-Za-z]:[\\/]|\\\\)/

/** The absolute folders of `PATH`. Empty and relative entries mean the working directory, whose files are untrusted. */
export const pathFolders = (path: string, platform: NodeJS.Platform): string[] =>
  platform === 'win32'
    ? path
        .split(';')
        .map((folder) => folder.replace(/^"(.*)"$/, '$1'))
        .filter((folder) => WINDOWS_ABSOLUTE.test(folder))
    : path.split(':').filter((folder) => posix.isAbsolute(folder))

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Whether a program, or the target of its link, is in a folder. */
const isProgramOf = (program: string, folder: string): boolean =>
  isWithin(program, folder) || isWithin(realpathSync(program), realpathSync(folder))

/** The absolute path of a program on `PATH` that is in none of the folders. */
export function findProgram(name: string, foreign: readonly string[]): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return pathFolders(process.env.PATH ?? '', process.platform)
    .map((folder) => join(folder, file))
    .find((program) => isExecutable(program) && !foreign.some((folder) => isProgramOf(program, folder)))
}
