import { dirname } from '../../paths/join.js'
import { concat, slice, traceSource, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { mergeReadings, readPieces, NO_MOUNTS, type Host, type ScriptPiece } from '../pieces.js'

const SETTING =
  /^(?<section>\[\w+\])|^(?<key>Volume|Mount|PodmanArgs|Device|Environment|Exec(?:Condition|StartPre|Start|StartPost|Reload|Stop|StopPost))[ \t]*=[ \t]*(?<value>(?:\\\r?\n|[^\r\n])*)/gm

/** Signs before a command that change how systemd runs it (systemd.service(5), "Command lines"). */
const EXEC_SIGNS = /^[-@:+!|]*/

/** What quadlet passes to podman for a key (podman-systemd.unit(5)); systemd splits the words like a shell does. */
const FLAGS: Readonly<Record<string, string>> = { Volume: '-v ', Mount: '--mount ', PodmanArgs: '' }

/** A bind that a volume unit declares: `Device=` is its folder. */
const asVolume = (device: TracedText): TracedText =>
  concat(unwritten('podman volume create --opt type=none --opt o=bind --opt device='), device)

/** `NAME=value` and `"NAME=a value"` (systemd.exec(5), "Environment="). */
const ASSIGNMENT = /(?:"(\w+)=([^"\n]*)"|'(\w+)=([^'\n]*)'|(?<![^\s])(\w+)=([^\s"']*))/dg

/** The variables that commands of a service expand, as a shell does. */
function environmentIn(value: TracedText): [string, TracedText][] {
  return [...value.text.matchAll(ASSIGNMENT)].flatMap(({ indices = [] }): [string, TracedText][] => {
    const [name, content] = indices.slice(1).filter((range) => range !== undefined)
    return name && content ? [[value.text.slice(...name), slice(value, ...content)]] : []
  })
}

function commandOf(key: string, section: string, value: TracedText): TracedText | undefined {
  if (key === 'Environment') return undefined
  if (key.startsWith('Exec'))
    return section === '[Service]' ? slice(value, EXEC_SIGNS.exec(value.text)?.[0].length ?? 0) : undefined
  if (key === 'Device') return section === '[Volume]' ? asVolume(value) : undefined
  return concat(unwritten(`podman run ${FLAGS[key] ?? ''}`), value, unwritten(' image'))
}

interface Setting {
  readonly section: string
  readonly key: string
  readonly value: TracedText
}

/** The settings of a unit in their order. */
function settingsIn(source: Source): Setting[] {
  const document = traceSource(source)
  let section = ''
  return [...source.text.matchAll(SETTING)].flatMap(({ 0: line, index, groups = {} }) => {
    section = groups.section ?? section
    const { key, value = '' } = groups
    const end = index + line.length
    return key === undefined
      ? []
      : [{ section, key, value: writtenAs(slice(document, end - value.length, end), 'unit') }]
  })
}

/** Lists the mounts of a quadlet's container, pod or volume, and of the commands of a service. */
export function read(source: Source, context: Context): Reading {
  const host: Host = { format: 'quadlet', path: source.path, folder: dirname(source.path) }
  const settings = settingsIn(source)
  const ofService = settings.filter(({ section, key }) => section === '[Service]' && key === 'Environment')
  const environment = new Map(ofService.flatMap(({ value }) => environmentIn(value)))
  const pieces = settings.flatMap(({ key, section, value }): ScriptPiece[] => {
    const text = commandOf(key, section, value)
    return text ? [withEnvironment({ text, language: 'sh' }, environment)] : []
  })
  return mergeReadings([NO_MOUNTS, readPieces(pieces, host, context)])
}
