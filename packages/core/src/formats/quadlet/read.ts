import { dirname } from '../../paths/join.js'
import { concat, slice, traceSource, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, readPieces, NO_MOUNTS, type Host } from '../pieces.js'

const KEY =
  /^(?<section>\[\w+\])|^(?<key>Volume|Mount|PodmanArgs|Device|Exec(?:Condition|StartPre|Start|StartPost|Reload|Stop|StopPost))[ \t]*=[ \t]*(?<value>(?:\\\r?\n|[^\r\n])*)/gm

/** Signs before a command that change how systemd runs it (systemd.service(5), "Command lines"). */
const EXEC_SIGNS = /^[-@:+!|]*/

/** What quadlet passes to podman for a key (podman-systemd.unit(5)); systemd splits the words like a shell does. */
const FLAGS: Readonly<Record<string, string>> = { Volume: '-v ', Mount: '--mount ', PodmanArgs: '' }

/** A bind that a volume unit declares: `Device=` is its folder. */
const asVolume = (device: TracedText): TracedText =>
  concat(unwritten('podman volume create --opt type=none --opt o=bind --opt device='), device)

function commandOf(key: string, section: string, value: TracedText): TracedText | undefined {
  if (key.startsWith('Exec'))
    return section === '[Service]' ? slice(value, EXEC_SIGNS.exec(value.text)?.[0].length ?? 0) : undefined
  if (key === 'Device') return section === '[Volume]' ? asVolume(value) : undefined
  return concat(unwritten(`podman run ${FLAGS[key] ?? ''}`), value, unwritten(' image'))
}

/** Lists the mounts of a quadlet's container, pod or volume. */
export function read(source: Source, context: Context): Reading {
  const document = traceSource(source)
  const host: Host = { format: 'quadlet', path: source.path, folder: dirname(source.path) }
  const readings: Reading[] = []
  let section = ''
  for (const { 0: line, index, groups = {} } of source.text.matchAll(KEY)) {
    section = groups.section ?? section
    const { key, value = '' } = groups
    const end = index + line.length
    const text =
      key === undefined
        ? undefined
        : commandOf(key, section, writtenAs(slice(document, end - value.length, end), 'unit'))
    if (text) readings.push(readPieces([{ text, language: 'sh' }], host, context))
  }
  return mergeReadings([NO_MOUNTS, ...readings])
}
