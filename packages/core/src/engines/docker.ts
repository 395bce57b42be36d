import { at, names, type Engine, type Flags } from './engine.js'
import { DOCKER_MACHINE } from './which-machine.js'

const RUN_BOOLEANS =
  'detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy tty use-api-socket'

const RUN_VALUES =
  'add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt dns-option dns-search domainname entrypoint env env-file expose gpus group-add health-cmd health-interval health-retries health-start-interval health-start-period health-timeout hostname io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name net net-alias network network-alias oom-score-adj pid pids-limit platform publish pull restart runtime security-opt shm-size stop-signal stop-timeout storage-opt sysctl tmpfs ulimit user userns uts volume volume-driver volumes-from workdir'

/** Flags of `docker run` and `docker create` (docker/cli cli/command/container/{opts,run,create}.go). */
export const RUN_FLAGS: Flags = {
  longBooleans: names(RUN_BOOLEANS),
  longValues: names(RUN_VALUES),
  shortValues: 'acehlmpuvw',
}

export const RUN_MOUNTS = { v: 'short', volume: 'short', mount: 'mount-option' } as const

/** docker/cli cli/flags/options.go. */
export const GLOBAL_FLAGS: Flags = {
  longBooleans: names('debug tls tlsverify version help'),
  shortValues: 'cHl',
}

const SERVICE_FLAGS: Flags = {
  longBooleans: names(
    'detach init no-healthcheck no-resolve-image quiet read-only tty with-registry-auth force rollback help',
  ),
  shortValues: 'elpuwh',
}

const VOLUME_FLAGS: Flags = { longBooleans: names('help'), shortValues: 'do', interspersed: true }

/** docker/compose cmd/compose/compose.go, and flags of version 1. */
const COMPOSE_GLOBALS: Flags = {
  longBooleans: names(
    'compatibility all-resources dry-run verbose no-ansi version help debug tls tlsverify skip-hostname-check',
  ),
  shortValues: 'fpcHl',
}

/** docker/compose cmd/compose/run.go, and flags of nerdctl (cmd/nerdctl/compose/compose_run.go). */
const COMPOSE_RUN: Flags = {
  longBooleans: names(
    'detach rm no-tty no-TTY no-deps use-aliases service-ports quiet quiet-build quiet-pull build remove-orphans interactive tty help no-build no-color no-log-prefix',
  ),
  shortValues: 'eluwvp',
}

export const composeEngine: Engine = {
  id: 'compose',
  names: ['docker-compose', 'podman-compose'],
  globals: COMPOSE_GLOBALS,
  machine: DOCKER_MACHINE,
  commands: [
    ...at(['run'], { flags: COMPOSE_RUN, mounts: { v: 'short', volume: 'short' }, files: 'compose' }),
    ...at(['up', 'create', 'watch', 'scale'], { flags: COMPOSE_RUN, mounts: {}, files: 'compose' }),
  ],
}

export const docker: Engine = {
  id: 'docker',
  names: ['docker', 'nvidia-docker', 'com.docker.cli'],
  globals: GLOBAL_FLAGS,
  machine: DOCKER_MACHINE,
  commands: [
    ...at(['run', 'create', 'container run', 'container create'], { flags: RUN_FLAGS, mounts: RUN_MOUNTS }),
    ...at(['service create'], { flags: SERVICE_FLAGS, mounts: { mount: 'mount-option' } }),
    ...at(['service update'], {
      flags: { ...SERVICE_FLAGS, interspersed: true },
      mounts: { 'mount-add': 'mount-option' },
    }),
    ...at(['volume create'], { flags: VOLUME_FLAGS, mounts: {}, options: 'device' }),
  ],
  plugins: new Map([['compose', composeEngine]]),
}
