import type { TracedText } from '../types.js'
import type { Flag } from './engine.js'

/** The files that a command reads its mounts from; `-` is its standard input. */
export type NamedFiles =
  | {
      readonly kind: 'compose'
      /** None where Compose looks for the files itself. */
      readonly files: readonly TracedText[]
      /** None where Compose takes `.env`. */
      readonly envFiles: readonly TracedText[]
      readonly projectFolder?: TracedText
    }
  | { readonly kind: 'kubernetes'; readonly files: readonly TracedText[] }

const valuesOf = (flags: readonly Flag[], ...names: readonly string[]): TracedText[] =>
  flags.flatMap(({ name, value }) => (value && names.includes(name) ? [value] : []))

/** docker/compose cmd/compose/compose.go. */
export function composeFiles(flags: readonly Flag[]): NamedFiles {
  const projectFolder = valuesOf(flags, 'project-directory').at(-1)
  return {
    kind: 'compose',
    files: valuesOf(flags, 'f', 'file'),
    envFiles: valuesOf(flags, 'env-file'),
    ...(projectFolder ? { projectFolder } : {}),
  }
}

/** `kubectl apply -f` and `kind create cluster --config`. */
export const manifests = (flags: readonly Flag[]): NamedFiles => ({
  kind: 'kubernetes',
  files: valuesOf(flags, 'f', 'filename', 'config'),
})
