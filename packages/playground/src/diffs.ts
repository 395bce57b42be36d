import type { Edit } from '@mount-lint/core'
import { structuredPatch } from 'diff'
import { withEdits } from './changes.js'
import type { ProjectFile } from './project.js'

type DiffLineKind = 'added' | 'removed' | 'unchanged'

export interface DiffLine {
  readonly kind: DiffLineKind
  readonly text: string
}

/** The changes in one file. */
export interface FileDiff {
  readonly name: string
  /** Consecutive lines of a diff. */
  readonly hunks: readonly (readonly DiffLine[])[]
}

const KINDS: Readonly<Record<string, DiffLineKind>> = { '+': 'added', '-': 'removed', ' ': 'unchanged' }

/** A line of a hunk; undefined for a note such as "No newline at end of file". */
function toDiffLine(line: string): DiffLine[] {
  const kind = KINDS[line.charAt(0)]
  return kind === undefined ? [] : [{ kind, text: line.slice(1) }]
}

function diffOf(name: string, before: string, after: string): FileDiff {
  const { hunks } = structuredPatch(name, name, before, after, undefined, undefined, { context: 0 })
  return { name, hunks: hunks.map(({ lines }) => lines.flatMap(toDiffLine)) }
}

/** The changes by file, without unchanged files. */
export function diffsOf(files: readonly ProjectFile[], edits: readonly Edit[]): FileDiff[] {
  const after = withEdits(files, edits)
  return files.flatMap(({ name, text }, index) => {
    const changed = after[index]?.text ?? text
    return changed === text ? [] : [diffOf(name, text, changed)]
  })
}
