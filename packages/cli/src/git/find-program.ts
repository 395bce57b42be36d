import { constants, accessSync, realpathSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import process from 'node:process'
import { isWithin } from '@mount-lint/core/node'

/** `C:\x` or `\\server\x`; `\x` depends on the working directory. */
const WINDOWS_ABSOLUTE = /^(?:[A-Za-z]:[\\/]|\\\\)/

/** The absolute folders of `PATH`: an empty or relative one means the working directory, whose files anybody may have written. */
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

/** Whether a program, or the file that it is a link to, lies in a folder. */
const isProgramOf = (program: string, folder: string): boolean =>
  isWithin(program, folder) || isWithin(realpathSync(program), realpathSync(folder))

/** The absolute path of a program on `PATH` that belongs to none of the folders. */
export function findProgram(name: string, foreign: readonly string[]): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  return pathFolders(process.env.PATH ?? '', process.platform)
    .map((folder) => join(folder, file))
    .find((program) => isExecutable(program) && !foreign.some((folder) => isProgramOf(program, folder)))
}
