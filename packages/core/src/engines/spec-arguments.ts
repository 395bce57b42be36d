import { concatAll, HOLE, slice } from '../traced-text.js'
import type { EngineId, MountSyntax, TracedText } from '../types.js'
import { parseFlags, type ParsedCommandLine } from './command-line.js'
import { RUN_FLAGS, RUN_MOUNTS } from './docker.js'
import type { EngineCommand, Flag, ValueReading } from './engine.js'
import { isWindowsImage } from './windows-image.js'

/** A volume specification in a command line, not yet parsed. */
export interface SpecArgument {
  readonly engine: EngineId
  readonly syntax: MountSyntax & ('short' | 'mount-option' | 'device' | 'folder')
  readonly spec: TracedText
  /** Where the source ends, if the syntax does not decide (minikube splits at the last colon). */
  readonly sourceEnd?: number
  /** The image or the flags show that the container runs Windows. */
  readonly windowsContainer: boolean
  /** The name of the image, without unknown parts. */
  readonly image?: string
  /** A Windows program: `docker.exe`, `wslc`. */
  readonly windowsClient?: true
}

function runsWindows({ flags, operands: [image] }: ParsedCommandLine): boolean {
  const isAsked = flags.some(
    ({ name, value }) => name === 'isolation' || (name === 'platform' && value?.text.startsWith('windows')),
  )
  return isAsked || isWindowsImage(image?.text ?? '')
}

/**
 * `docker volume create -o o=bind -o device=…` (moby daemon/volume/local/local_unix.go). podman also binds with
 * `-o type=bind` (podman libpod/volume_internal_common.go).
 */
function deviceOf(engine: EngineId, flags: readonly Flag[]): TracedText | undefined {
  const options = flags.flatMap(({ name, value }) => (value && (name === 'o' || name === 'opt') ? [value] : []))
  const option = (key: string): TracedText | undefined => {
    const found = options.findLast(({ text }) => text.startsWith(`${key}=`))
    return found && slice(found, key.length + 1)
  }
  const isBind = option('o')
    ?.text.split(',')
    .some((word) => word === 'bind' || word === 'rbind')
  const isBindType = engine === 'podman' && option('type')?.text === 'bind'
  return isBind || isBindType ? option('device') : undefined
}

function boundFolderOf({ folder }: EngineCommand, flags: readonly Flag[]): TracedText | undefined {
  const isBound = flags.some(({ name, value }) => folder?.boundBy.includes(name) && value?.text !== 'false')
  return isBound ? flags.findLast(({ name }) => folder?.flags.includes(name))?.value : undefined
}

interface Reader {
  readonly engine: EngineId
  readonly windowsContainer: boolean
  readonly image?: string
}

const OPTION_PIECE = /\s+|"[^"]*"|'[^']*'|[^\s"']+|["']/g

/** Splits a text into words as a shell does, without expansions (nektos/act: kballard/go-shellquote). */
export function optionWords(text: TracedText): TracedText[] {
  const words: TracedText[][] = [[]]
  for (const { index, 0: piece } of text.text.matchAll(OPTION_PIECE)) {
    const quotes = /^["'][^]/.test(piece) ? 1 : 0
    if (/^\s/.test(piece)) words.push([])
    else words.at(-1)?.push(slice(text, index + quotes, index + piece.length - quotes))
  }
  return words.filter((parts) => parts.length > 0).map((parts) => concatAll(parts))
}

function readValue(reader: Reader, reading: ValueReading, value: TracedText): SpecArgument[] {
  switch (reading) {
    case 'short':
    case 'mount-option':
      return [{ ...reader, syntax: reading, spec: value }]
    case 'last-colon':
      return [{ ...reader, syntax: 'short', spec: value, sourceEnd: value.text.lastIndexOf(':') }]
    case 'filtered': {
      const filter = value.text.indexOf('@')
      return [{ ...reader, syntax: 'short', spec: filter < 0 ? value : slice(value, 0, filter) }]
    }
    case 'run-options':
      return specsOfRunArguments(optionWords(value), reader.engine)
  }
}

/** Compose expects the name of a service instead of an image. */
function imageOf(engine: EngineId, { operands: [image] }: ParsedCommandLine): Pick<Reader, 'image'> {
  return engine === 'compose' || !image || image.text.includes(HOLE) ? {} : { image: image.text }
}

/** The volume specifications in the words after the subcommands. */
export function specsOf(engine: EngineId, command: EngineCommand, words: readonly TracedText[]): SpecArgument[] {
  const parsed = parseFlags(command.flags, words)
  const reader: Reader = { engine, windowsContainer: runsWindows(parsed), ...imageOf(engine, parsed) }
  const fromFlags = parsed.flags.flatMap(({ name, value }) => {
    const reading = Object.hasOwn(command.mounts, name) ? command.mounts[name] : undefined
    return reading && value ? readValue(reader, reading, value) : []
  })
  const [operand] = parsed.operands
  const fromOperands = command.operands && operand ? readValue(reader, command.operands, operand) : []
  const device = command.options === 'device' ? deviceOf(engine, parsed.flags) : undefined
  const devices: SpecArgument[] = device ? [{ engine, syntax: 'device', spec: device, windowsContainer: false }] : []
  const folder = boundFolderOf(command, parsed.flags)
  const folders: SpecArgument[] = folder ? [{ engine, syntax: 'folder', spec: folder, windowsContainer: false }] : []
  return [...fromFlags, ...fromOperands, ...devices, ...folders]
}

/** The volume specifications in arguments of `docker run`, such as a dev container's `runArgs`. */
export const specsOfRunArguments = (words: readonly TracedText[], engine: EngineId = 'docker'): SpecArgument[] =>
  specsOf(engine, { path: [], flags: RUN_FLAGS, mounts: RUN_MOUNTS }, words)
