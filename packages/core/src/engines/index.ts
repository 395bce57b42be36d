import { slice } from '../traced-text.js'
import type { EngineId, MountSyntax, TracedText } from '../types.js'
import { parseFlags, type Flag, type Parsed } from './command-line.js'
import { compose, docker, RUN_FLAGS, RUN_MOUNTS } from './docker.js'
import type { Engine, EngineCommand, ValueReading } from './engine.js'
import { act, devcontainer, k3d, minikube, nerdctl, podman, wslc } from './relatives.js'
import { isWindowsImage } from './windows-image.js'

/** A volume specification in a command line, not yet parsed. */
export interface SpecArgument {
  readonly engine: EngineId
  readonly syntax: MountSyntax & ('short' | 'mount-option' | 'device')
  readonly spec: TracedText
  /** Where the source ends, if not by the rules of the syntax (minikube takes the last colon). */
  readonly sourceEnd?: number
  /** The container runs Windows by the image or the flags. */
  readonly windowsContainer: boolean
  /** The program is one of Windows: `docker.exe`, `wslc`. */
  readonly windowsClient?: true
}

const ENGINES: readonly Engine[] = [docker, compose, podman, nerdctl, wslc, k3d, minikube, act, devcontainer]

const ENGINE_BY_NAME = new Map(ENGINES.flatMap((engine) => engine.names.map((name) => [name, engine] as const)))

const PROGRAM = /^(?:.*[\\/])?([^\\/]+?)(?:\.exe)?$/i

/** `npx @devcontainers/cli@0.80`. */
const PACKAGE_VERSION = /(?<=^@?[\w./-]+)@[\w.^~-]+$/

/** A variable that is called like an engine, though its value is not known: `$DOCKER`, `$CONTAINER_ENGINE`. */
const ENGINE_VARIABLES: readonly (readonly [RegExp, Engine])[] = [
  [/compose/i, compose],
  [/podman/i, podman],
  [/nerdctl/i, nerdctl],
  [/docker|container_?(?:engine|runtime|tool|cmd|cli|bin)|^(?:OCI|CRI)_?(?:BIN|RUNTIME|EXE)?$/i, docker],
]

function engineOf(word: TracedText): Engine | undefined {
  const [atom] = word.atoms
  if (word.text.length === 1 && atom?.hole) {
    const [, name = ''] = /^\$\{?(\w+)\}?$/.exec(atom.hole.name) ?? []
    return ENGINE_VARIABLES.find(([pattern]) => pattern.test(name))?.[1]
  }
  const text = word.text.replace(PACKAGE_VERSION, '')
  return ENGINE_BY_NAME.get(text) ?? ENGINE_BY_NAME.get(PROGRAM.exec(text)?.[1]?.toLowerCase() ?? '')
}

const startsWith = (words: readonly TracedText[], path: readonly string[]): boolean =>
  path.every((name, index) => words[index]?.text === name)

/** Variables that tell docker and podman which engine to ask. */
export const HOST_VARIABLES = ['DOCKER_HOST', 'CONTAINER_HOST'] as const

/** Whether an engine's address is that of another machine, whose folders it mounts. */
export const isOtherMachine = (host: string | undefined): boolean => host?.startsWith('ssh://') ?? false

const HOST_FLAGS = new Set(['H', 'host', 'url'])

const isElsewhere = ({ flags }: Parsed): boolean =>
  flags.some(({ name, value }) => HOST_FLAGS.has(name) && isOtherMachine(value?.text))

/** The command that words behind an engine's name are, with what stands behind its path. */
function commandOf(engine: Engine, words: readonly TracedText[]) {
  if (engine.commands.some((command) => command.path.length === 0)) {
    return { engine, command: engine.commands[0], rest: words }
  }
  const parsed = parseFlags(engine.globals, words)
  if (isElsewhere(parsed)) return undefined
  const [subcommand, ...others] = parsed.operands
  const plugin = subcommand && engine.plugins?.[subcommand.text]
  if (plugin) return pluginCommand(plugin, others)
  const command = engine.commands.find(({ path }) => startsWith(parsed.operands, path))
  return { engine, command, rest: parsed.operands.slice(command?.path.length ?? 0) }
}

function pluginCommand(engine: Engine, words: readonly TracedText[]) {
  const { operands } = parseFlags(engine.globals, words)
  const command = engine.commands.find(({ path }) => startsWith(operands, path))
  return { engine, command, rest: operands.slice(command?.path.length ?? 0) }
}

function runsWindows({ flags, operands: [image] }: Parsed): boolean {
  const isAsked = flags.some(
    ({ name, value }) => name === 'isolation' || (name === 'platform' && value?.text.startsWith('windows')),
  )
  return isAsked || isWindowsImage(image?.text ?? '')
}

/** `docker volume create -o o=bind -o device=…` (moby daemon/volume/local/local_unix.go). */
function deviceOf(flags: readonly Flag[]): TracedText | undefined {
  const options = flags.flatMap(({ name, value }) => (value && (name === 'o' || name === 'opt') ? [value] : []))
  const option = (key: string): TracedText | undefined => {
    const found = options.findLast(({ text }) => text.startsWith(`${key}=`))
    return found && slice(found, key.length + 1)
  }
  const isBind = option('o')
    ?.text.split(',')
    .some((word) => word === 'bind' || word === 'rbind')
  return isBind ? option('device') : undefined
}

interface Reader {
  readonly engine: EngineId
  readonly windowsContainer: boolean
}

function optionWords(text: TracedText): TracedText[] {
  return Array.from(text.text.matchAll(/\S+/g), ({ index, 0: word }) => slice(text, index, index + word.length))
}

function readValue({ engine, windowsContainer }: Reader, reading: ValueReading, value: TracedText): SpecArgument[] {
  switch (reading) {
    case 'short':
    case 'mount-option':
      return [{ engine, syntax: reading, spec: value, windowsContainer }]
    case 'last-colon':
      return [{ engine, syntax: 'short', spec: value, sourceEnd: value.text.lastIndexOf(':'), windowsContainer }]
    case 'filtered': {
      const filter = value.text.indexOf('@')
      return [{ engine, syntax: 'short', spec: filter < 0 ? value : slice(value, 0, filter), windowsContainer }]
    }
    case 'run-options':
      return specsOfRunArguments(optionWords(value), engine)
  }
}

function specsOf(engine: EngineId, command: EngineCommand, words: readonly TracedText[]): SpecArgument[] {
  const parsed = parseFlags(command.flags, words)
  const reader: Reader = { engine, windowsContainer: runsWindows(parsed) }
  const fromFlags = parsed.flags.flatMap(({ name, value }) => {
    const reading = Object.hasOwn(command.mounts, name) ? command.mounts[name] : undefined
    return reading && value ? readValue(reader, reading, value) : []
  })
  const [operand] = parsed.operands
  const fromOperands = command.operands && operand ? readValue(reader, command.operands, operand) : []
  const device = command.options === 'device' ? deviceOf(parsed.flags) : undefined
  const devices: SpecArgument[] = device ? [{ engine, syntax: 'device', spec: device, windowsContainer: false }] : []
  return [...fromFlags, ...fromOperands, ...devices]
}

const isWindowsClient = ({ id }: Engine, name: TracedText): boolean => id === 'wslc' || /\.exe$/i.test(name.text)

/** The volume specifications in a command line, if it is an engine's. */
export function specsOfCommand(argv: readonly TracedText[]): SpecArgument[] {
  const [name, ...words] = argv
  const engine = name && engineOf(name)
  const found = engine && commandOf(engine, words)
  if (!engine || !found?.command) return []
  const specs = specsOf(found.engine.id, found.command, found.rest)
  return isWindowsClient(engine, name) ? specs.map((spec) => ({ ...spec, windowsClient: true })) : specs
}

/** The volume specifications among bare arguments of `docker run`, such as a dev container's `runArgs`. */
export const specsOfRunArguments = (words: readonly TracedText[], engine: EngineId = 'docker'): SpecArgument[] =>
  specsOf(engine, { path: [], flags: RUN_FLAGS, mounts: RUN_MOUNTS }, words)
