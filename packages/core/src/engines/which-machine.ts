import { HOLE } from '../traced-text.js'
import type { Asked, Engine, Flag, EngineTarget } from './engine.js'

/** Possible values of a variable in the environment of a command; undefined if the script does not set it. */
export type CommandEnvironment = ReadonlyMap<string, readonly (string | undefined)[]>

/** docker/cli cli/command/cli.go resolveContextName. */
const DOCKER_VARIABLES = [
  ['DOCKER_HOST', 'address'],
  ['DOCKER_CONTEXT', 'name'],
] as const

export const DOCKER_MACHINE: EngineTarget = {
  flags: { H: 'address', host: 'address', c: 'name', context: 'name' },
  variables: DOCKER_VARIABLES,
}

/** Programs that connect to docker, without its flags. */
export const THROUGH_DOCKER: EngineTarget = { flags: {}, variables: DOCKER_VARIABLES }

/** containers/podman cmd/podman/root.go setupRemoteConnection. */
export const PODMAN_MACHINE: EngineTarget = {
  flags: { H: 'address', host: 'address', url: 'address', c: 'name', connection: 'name', context: 'name' },
  variables: [
    ['CONTAINER_CONNECTION', 'name'],
    ['CONTAINER_HOST', 'address'],
  ],
}

/** The host of a network address; docker also accepts one without a scheme. */
const NETWORK = /^(?:ssh|tcp|https?):\/\/(?:[^@/]*@)?(\[[^\]]*\]|[^:/]*)|^([\w.-]+):\d+$/

/** Names of this machine; containers use the last ones for the machine that runs them. */
const HERE = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)?$/i

/**
 * Default names of the engines of Docker Desktop, Rancher Desktop, Podman and similar programs; users choose the names
 * of others.
 */
const OWN_NAME =
  /^(?:default|desktop-(?:linux|windows)|rancher-desktop|wsl|local|rootless|orbstack|(?:colima|lima|podman-machine)(?:-.*)?)?$/i

function isOther(asked: Asked, value: string | undefined): boolean {
  if (value === undefined || value.includes(HOLE)) return false
  if (asked === 'name') return !OWN_NAME.test(value)
  const [match, host, bare] = NETWORK.exec(value) ?? []
  return match !== undefined && !HERE.test(host ?? bare ?? '')
}

const isSet = (values: readonly (string | undefined)[] | undefined): boolean =>
  values?.some((value) => value !== '') ?? false

/** All variables that engines read. */
export const TARGET_VARIABLES: readonly string[] = [DOCKER_MACHINE, PODMAN_MACHINE].flatMap(({ variables }) =>
  variables.map(([name]) => name),
)

/** Whether the engine certainly mounts folders of another machine. */
export function isElsewhere({ machine }: Engine, flags: readonly Flag[], environment: CommandEnvironment): boolean {
  if (!machine) return false
  const flag = flags.findLast(({ name }) => Object.hasOwn(machine.flags, name))
  if (flag) return isOther(machine.flags[flag.name] ?? 'address', flag.value?.text)
  const [name, asked] = machine.variables.find(([variable]) => isSet(environment.get(variable))) ?? []
  if (name === undefined || asked === undefined) return false
  return environment.get(name)?.every((value) => isOther(asked, value)) ?? false
}
