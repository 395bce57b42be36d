import { at, names, type Engine, type Flags } from './engine.js'

const RUN_BOOLEANS =
  'detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy tty use-api-socket'

/** Flags of `docker run` and `docker create` (docker/cli cli/command/container/{opts,run,create}.go). */
export const RUN_FLAGS: Flags = {
  shortBooleans: 'ditPq',
  longBooleans: names(RUN_BOOLEANS),
  shortValues: 'acehlmpuvw',
}

export const RUN_MOUNTS = { v: 'short', volume: 'short', mount: 'mount-option' } as const

/** docker/cli cli/flags/options.go. */
export const GLOBAL_FLAGS: Flags = {
  shortBooleans: 'Dvh',
  longBooleans: names('debug tls tlsverify version help'),
  shortValues: 'cHl',
}

const SERVICE_FLAGS: Flags = {
  shortBooleans: 'dqt',
  longBooleans: names(
    'detach init no-healthcheck no-resolve-image quiet read-only tty with-registry-auth force rollback help',
  ),
  shortValues: 'elpuwh',
}

const VOLUME_FLAGS: Flags = { shortBooleans: 'h', longBooleans: names('help'), shortValues: 'do', interspersed: true }

/** docker/compose cmd/compose/compose.go. */
const COMPOSE_GLOBALS: Flags = {
  shortBooleans: 'vhD',
  longBooleans: names('compatibility all-resources dry-run verbose no-ansi version help debug tls tlsverify'),
  shortValues: 'fpcHl',
}

/** docker/compose cmd/compose/run.go. */
const COMPOSE_RUN: Flags = {
  shortBooleans: 'dTPqit',
  longBooleans: names(
    'detach rm no-tty no-TTY no-deps use-aliases service-ports quiet quiet-build quiet-pull build remove-orphans interactive tty help',
  ),
  shortValues: 'eluwvp',
}

export const compose: Engine = {
  id: 'compose',
  names: ['docker-compose', 'podman-compose'],
  globals: COMPOSE_GLOBALS,
  commands: at(['run'], { flags: COMPOSE_RUN, mounts: { v: 'short', volume: 'short' } }),
}

export const docker: Engine = {
  id: 'docker',
  names: ['docker', 'nvidia-docker', 'com.docker.cli'],
  globals: GLOBAL_FLAGS,
  commands: [
    ...at(['run', 'create', 'container run', 'container create'], { flags: RUN_FLAGS, mounts: RUN_MOUNTS }),
    ...at(['service create', 'service update'], {
      flags: SERVICE_FLAGS,
      mounts: { mount: 'mount-option', 'mount-add': 'mount-option' },
    }),
    ...at(['volume create'], { flags: VOLUME_FLAGS, mounts: {}, options: 'device' }),
  ],
  plugins: { compose },
}
