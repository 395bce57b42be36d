import { targetOf } from '../../paths/target-kind.js'
import { placeOf } from '../../traced-text.js'
import type { Mount, Source, VolumeDeclaration, VolumeInsertion } from '../../types.js'
import { volumeInsertionOf } from './volume-insertion.js'

/** The files that decide where a project declares its volumes. */
interface Declaring extends Pick<VolumeDeclaration, 'taken' | 'files'> {
  /** The file that the project is started with. */
  readonly main: Source
  /** All files that Compose merges into the project, by path. */
  readonly merged: ReadonlyMap<string, Source>
}

/** Only mounts that should be named volumes may need a declaration. */
const isWanted = (mount: Mount): boolean => mount.type === 'bind' && targetOf(mount)?.volume !== undefined

/**
 * Mounts with the place to declare the volume of each: in the file of the mount if Compose merges that file into the
 * project, else in the main file, since `extends` imports services but no volumes.
 */
export function withDeclarations(mounts: readonly Mount[], { main, merged, taken, files }: Declaring): Mount[] {
  const insertions = new Map<Source, VolumeInsertion | undefined>()
  const insertionIn = (file: Source): VolumeInsertion | undefined => {
    if (!insertions.has(file)) insertions.set(file, volumeInsertionOf(file))
    return insertions.get(file)
  }
  return mounts.map((mount) => {
    const path = isWanted(mount) ? placeOf(mount.spec)?.path : undefined
    const insertion = path === undefined ? undefined : insertionIn(merged.get(path) ?? main)
    return insertion ? { ...mount, volumeDeclaration: { ...insertion, taken, files } } : mount
  })
}
