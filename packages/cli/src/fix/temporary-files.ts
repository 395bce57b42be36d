import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^\.mount-lint-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/

/** A unique name: process ids are not unique across containers. */
export const temporaryName = (): string => `.mount-lint-${randomUUID()}.tmp`

/** Removes temporary files of killed runs; a run that is still active creates its file again. */
export function removeLeftovers(folders: Iterable<string>): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) rmSync(join(folder, name), { force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() && NAME.test(entry.name) ? [entry.name] : [],
    )
  } catch {
    return []
  }
}
