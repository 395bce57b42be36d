import type { EngineId, Mount, TracedText } from '../../types.js'

/** A folder of a node that a pod mounts, and where that is written. */
interface NodeFolder {
  readonly source: TracedText
  readonly target?: TracedText | undefined
  readonly engine: EngineId
  readonly format: string
  readonly folder: string
  readonly isWindows: boolean
}

/** The mount of a folder of a node; nothing expands a home folder in its path. */
export const nodeMount = ({ source, target, engine, format, folder, isWindows }: NodeFolder): Mount => ({
  type: 'bind',
  source,
  ...(target ? { target } : {}),
  readOnly: false,
  format,
  engine,
  syntax: 'long',
  spec: source,
  folder,
  home: '/home/<user>',
  values: 1,
  windowsContainer: isWindows,
})
