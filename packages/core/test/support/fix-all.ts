import { applyEdits, compatibleEdits } from '../../src/findings/apply-edits.js'
import { lint } from '../../src/lint.js'
import type { FormatId } from '../../src/formats/index.js'
import type { Finding } from '../../src/types.js'

/** Files by path. */
type Files = Readonly<Record<string, string>>

export interface Fixed {
  readonly files: Files
  /** What no edit fixes. */
  readonly left: readonly Finding[]
}

/** More rounds than any fix takes. */
const MAX_ROUNDS = 10

/** Makes all edits that the findings of the entry have, until there are none. */
export function fixAll(files: Files, entry: string, format: FormatId): Fixed {
  let fixed = { ...files }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const context = { read: (path: string) => fixed[path] }
    const { findings } = lint({ path: entry, text: fixed[entry] ?? '' }, { format, context })
    const edits = compatibleEdits(findings)
    if (edits.length === 0) return { files: fixed, left: findings }
    const changed = Object.entries(fixed).map(([path, text]) => {
      return [
        path,
        applyEdits(
          text,
          edits.filter((edit) => edit.path === path),
        ),
      ] as const
    })
    fixed = Object.fromEntries(changed)
  }
  throw new Error(`${entry} is never done`)
}
