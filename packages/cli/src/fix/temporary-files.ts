import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const NAME = /^\.mount-lint-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/

/** A name that no other run has, even in another container, where process ids are the same. */
export const temporaryName = (): string => `.mount-lint-${randomUUID()}.tmp`

/** Removes what killed runs left in folders; a run that is not over makes its file again. */
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
