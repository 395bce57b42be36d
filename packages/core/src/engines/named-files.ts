import type { TracedText } from '../types.js'
import type { Flag } from './engine.js'

/** The files from which a command reads its mounts; `-` is stdin. */
export type NamedFiles =
  | {
      readonly kind: 'compose'
      /** Absent if Compose looks for the files itself. */
      readonly files: readonly TracedText[]
      /** Absent if Compose reads `.env`. */
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
