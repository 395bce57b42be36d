import { dirname } from '../../paths/join.js'
import { unwritten } from '../../traced-text.js'
import type { Context, Mount, Reading, Source } from '../../types.js'
import { codeOf, type CodeTokens } from '../code/arguments.js'
import { nodeMount } from '../kubernetes/node-mount.js'
import { mergeReadings, NO_MOUNTS, readCommand, type Host } from '../pieces.js'
import { tomlString, tomlStrings, tablesIn, type TomlTable } from './tables.js'
import { TOML } from './toml.js'

/** `[runners.docker]`: the containers of jobs and services have these `volumes`. */
function readContainers(code: CodeTokens, { name, values }: TomlTable, host: Host, context: Context): Reading {
  const volumes = name === 'runners.docker' ? tomlStrings(code, values.get('volumes')) : []
  if (volumes.length === 0) return NO_MOUNTS
  const flags = volumes.flatMap((volume) => [unwritten('-v'), volume])
  return readCommand([unwritten('docker'), unwritten('create'), ...flags, unwritten('image')], host, context)
}

/** `[[runners.kubernetes.volumes.host_path]]`: a folder of the node. */
function nodeMounts(code: CodeTokens, { name, values }: TomlTable, { format, folder }: Host): Mount[] {
  if (name !== 'runners.kubernetes.volumes.host_path') return []
  const [target] = tomlString(code, values.get('mount_path'))
  const isWindows = /^[A-Za-z]:/.test(target?.text ?? '')
  const sources = tomlString(code, values.get('host_path'))
  return sources.map((source) => nodeMount({ source, target, engine: 'kubernetes', format, folder, isWindows }))
}

/** Lists what the containers of a runner mount (GitLab's "Advanced configuration"). */
export function read(source: Source, context: Context): Reading {
  const code = codeOf(source, TOML)
  const host: Host = { format: 'runner', path: source.path, folder: dirname(source.path) }
  const tables = tablesIn(code)
  const mounts = tables.flatMap((table) => nodeMounts(code, table, host))
  return mergeReadings([...tables.map((table) => readContainers(code, table, host, context)), { ...NO_MOUNTS, mounts }])
}
