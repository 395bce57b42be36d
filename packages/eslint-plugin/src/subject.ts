import type { Context, FolderMap, Machine, Source } from '@mount-lint/core'

/** A file to lint, and what it is linted with. */
export interface Subject {
  readonly source: Source
  readonly context: Context
  readonly machine: Machine
  /** Host paths that are never reported. */
  readonly allow: readonly string[]
  readonly map: FolderMap
}
