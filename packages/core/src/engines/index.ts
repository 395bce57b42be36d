import type { TracedText } from '../types.js'
import { parseFlags, type ParsedCommandLine } from './command-line.js'
import { composeEngine, docker } from './docker.js'
import type { Engine, EngineCommand, Flag } from './engine.js'
import { composeFiles, manifests, type NamedFiles } from './named-files.js'
import { isElsewhere, type CommandEnvironment } from './which-machine.js'
import { act, devcontainerEngine, k3d, kind, kubectl, minikube, nerdctl, podman, wslc } from './other-engines.js'
import { specsOf, type SpecArgument } from './spec-arguments.js'

export type { NamedFiles } from './named-files.js'
export { optionWords, specsOfRunArguments, type SpecArgument } from './spec-arguments.js'
export { TARGET_VARIABLES } from './which-machine.js'

const ENGINES: readonly Engine[] = [
  docker,
  composeEngine,
  podman,
  nerdctl,
  wslc,
  k3d,
  kind,
  kubectl,
  minikube,
  act,
  devcontainerEngine,
]

const ENGINE_BY_NAME = new Map(ENGINES.flatMap((engine) => engine.names.map((name) => [name, engine] as const)))

const PROGRAM = /^(?:.*[\\/])?([^\\/]+?)(?:\.exe)?$/i

/** `npx @devcontainers/cli@0.80`. */
const PACKAGE_VERSION = /^(@?[\w./-]+)@[\w.^~-]+$/

/** A variable that is named like an engine, even if its value is unknown: `$DOCKER`, `$CONTAINER_ENGINE`. */
const ENGINE_VARIABLES: readonly (readonly [RegExp, Engine])[] = [
  [/compose/i, composeEngine],
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
  const text = word.text.replace(PACKAGE_VERSION, '$1')
  return ENGINE_BY_NAME.get(text) ?? ENGINE_BY_NAME.get(PROGRAM.exec(text)?.[1]?.toLowerCase() ?? '')
}

const startsWith = (words: readonly TracedText[], path: readonly string[]): boolean =>
  path.every((name, index) => words[index]?.text === name)

/** The command line of an engine or of its plugin, with the flags before the subcommand. */
interface Started extends ParsedCommandLine {
  readonly engine: Engine
}

function startOf(engine: Engine, words: readonly TracedText[]): Started {
  if (!engine.globals) return { engine, flags: [], operands: words }
  const parsed = parseFlags(engine.globals, words)
  const [name, ...others] = parsed.operands
  const plugin = name && engine.plugins?.get(name.text)
  if (!plugin) return { engine, ...parsed }
  const inner = startOf(plugin, others)
  return { ...inner, flags: [...parsed.flags, ...inner.flags] }
}

interface Found {
  readonly engine: Engine
  readonly command: EngineCommand
  /** The flags before the subcommands. */
  readonly globals: readonly Flag[]
  /** The words after the subcommands. */
  readonly rest: readonly TracedText[]
}

/** The command in the words after an engine's name, if it mounts folders of this machine. */
function commandOf(asked: Engine, words: readonly TracedText[], environment: CommandEnvironment): Found | undefined {
  const { engine, flags, operands } = startOf(asked, words)
  if (isElsewhere(asked, flags, environment)) return undefined
  const command = engine.commands.find(({ path }) => startsWith(operands, path))
  return command && { engine, command, globals: flags, rest: operands.slice(command.path.length) }
}

const isWindowsClient = ({ id }: Engine, name: TracedText): boolean => id === 'wslc' || /\.exe$/i.test(name.text)

/** Whether a program is an engine, by its name. */
export const isEngine = (name: TracedText): boolean => engineOf(name) !== undefined

const NOTHING_SET: CommandEnvironment = new Map()

/** The volume specifications of a command line; empty if it is no engine's, or mounts folders of another machine. */
export function specsOfCommand(
  argv: readonly TracedText[],
  environment: CommandEnvironment = NOTHING_SET,
): SpecArgument[] {
  const [name, ...words] = argv
  const engine = name && engineOf(name)
  const found = engine && commandOf(engine, words, environment)
  if (!found) return []
  const specs = specsOf(found.engine.id, found.command, found.rest)
  return isWindowsClient(engine, name) ? specs.map((spec) => ({ ...spec, windowsClient: true })) : specs
}

/** The files that contain the mounts of a command line; empty if it is no engine's, or mounts folders of another machine. */
export function filesOfCommand(
  argv: readonly TracedText[],
  environment: CommandEnvironment = NOTHING_SET,
): NamedFiles | undefined {
  const [name, ...words] = argv
  const engine = name && engineOf(name)
  const found = engine && commandOf(engine, words, environment)
  return found && namedFilesOf(found)
}

/** Compose expects file flags before the command, other engines after it. */
function namedFilesOf({ command, globals, rest }: Found): NamedFiles | undefined {
  switch (command.files) {
    case 'compose':
      return composeFiles(globals)
    case 'kubernetes':
      return manifests(parseFlags(command.flags, rest).flags)
    case undefined:
      return undefined
  }
}
