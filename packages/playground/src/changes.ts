import { applyEdits, type Edit } from '@mount-lint/core'
import type { ProjectFile } from './project.js'

/** Applies all edits; the edits of one file must not overlap. */
export const withEdits = (files: readonly ProjectFile[], edits: readonly Edit[]): ProjectFile[] =>
  files.map((file) => {
    const own = edits.filter(({ path }) => path === file.name)
    return own.length === 0 ? file : { ...file, text: applyEdits(file.text, own) }
  })
