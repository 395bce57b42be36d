import type { Mount } from '../types.js'
import { CACHES, DATA_FOLDER, MEDIA, SETTINGS, SETTINGS_FOLDER, STORES, type Store, type TargetKind } from './stores.js'

/** The known kind of a container folder. */
export interface Target {
  readonly kind: TargetKind
  /** The name of its volume; undefined for a folder that stays a bind mount. */
  readonly volume?: string
}

/** `registry.local:5000/bitnami/redis:7@sha256:…` is `redis`. */
function imageNameOf(image: string): string {
  const [path = ''] = image.split('@')
  return (path.split('/').at(-1) ?? '').replace(/:.*$/, '').toLowerCase()
}

/** A folder, and its parents whose data it contains. */
function dataFolders(path: string): string[] {
  const folder = path.replace(/\/$/, '')
  const above = folder.replace(DATA_FOLDER, '')
  return above === folder ? [folder] : [folder, ...dataFolders(above)]
}

/** The name of the volume for the content of a container folder. */
function volumeOf(stores: readonly Store[], path: string, image: string | undefined): string | undefined {
  const folders = dataFolders(path)
  const imageName = image === undefined ? undefined : imageNameOf(image)
  const isOfImage = ({ images }: Store): boolean => !images || (imageName !== undefined && images.test(imageName))
  const isIn = ({ target }: Store): boolean =>
    target instanceof RegExp ? target.test(path) : folders.some((folder) => target.has(folder))
  return stores.find((store) => isIn(store) && isOfImage(store))?.name
}

/** A build folder has the same name on both sides; `target` also has other meanings. */
const isBuildFolder = (target: string, source: string): boolean =>
  /^\/.+\/target\/?$/.test(target) && /[\\/]target[\\/]?$/.test(source)

const isSettings = (target: string, source: string): boolean =>
  SETTINGS.test(target) || SETTINGS_FOLDER.test(target) || SETTINGS_FOLDER.test(source)

/** The kind of data in a container folder, by its path and image; undefined for an ordinary folder. */
export function targetOf(mount: Pick<Mount, 'target' | 'image' | 'source'>): Target | undefined {
  const { text: path = '' } = mount.target ?? {}
  const { text: source = '' } = mount.source ?? {}
  const store = volumeOf(STORES, path, mount.image)
  if (store !== undefined) return { kind: 'store', volume: store }
  const cache = volumeOf(CACHES, path, mount.image) ?? (isBuildFolder(path, source) ? 'target' : undefined)
  if (cache !== undefined) return { kind: 'cache', volume: cache }
  if (MEDIA.test(path)) return { kind: 'media' }
  return isSettings(path, source) ? { kind: 'settings' } : undefined
}
