import { compose, GLOBAL_FLAGS, RUN_FLAGS, RUN_MOUNTS } from './docker.js'
import { at, names, type Engine, type Flags } from './engine.js'

const withBooleans = (flags: Flags, text: string): Flags => ({
  ...flags,
  longBooleans: new Set([...flags.longBooleans, ...names(text)]),
})

/** containers/podman cmd/podman/common/create.go, containers/run.go. */
const PODMAN_RUN = withBooleans(
  RUN_FLAGS,
  'env-host http-proxy read-only-tmpfs replace rmi rootfs unsetenv-all passwd no-hosts no-hostname tls-verify',
)

const PODMAN_GLOBALS: Flags = {
  shortBooleans: 'rvh',
  longBooleans: names('remote version help syslog noout transient-store trace'),
  shortValues: 'c',
}

const PODMAN_POD: Flags = {
  shortBooleans: 'h',
  longBooleans: names('help infra no-hosts no-hostname replace share-parent'),
  shortValues: 'lnpv',
}

const PODMAN_VOLUME: Flags = {
  shortBooleans: 'h',
  longBooleans: names('help ignore'),
  shortValues: 'dol',
  interspersed: true,
}

export const podman: Engine = {
  id: 'podman',
  names: ['podman', 'podman-remote'],
  globals: PODMAN_GLOBALS,
  commands: [
    ...at(['run', 'create', 'container run', 'container create'], { flags: PODMAN_RUN, mounts: RUN_MOUNTS }),
    ...at(['pod create'], { flags: PODMAN_POD, mounts: { v: 'short', volume: 'short' } }),
    ...at(['volume create'], { flags: PODMAN_VOLUME, mounts: {}, options: 'device' }),
  ],
  plugins: { compose },
}

/** containerd/nerdctl cmd/nerdctl/main.go. */
const NERDCTL_GLOBALS: Flags = {
  shortBooleans: 'vh',
  longBooleans: names('debug debug-full insecure-registry experimental version help host-gateway-ip-set'),
  shortValues: 'aHn',
}

export const nerdctl: Engine = {
  id: 'nerdctl',
  names: ['nerdctl', 'nerdctl.lima', 'finch'],
  globals: NERDCTL_GLOBALS,
  commands: at(['run', 'create', 'container run', 'container create'], {
    flags: withBooleans(RUN_FLAGS, 'rootfs'),
    mounts: RUN_MOUNTS,
  }),
  plugins: { compose },
}

/** microsoft/WSL src/windows/wslc: no `--mount`. */
export const wslc: Engine = {
  id: 'wslc',
  names: ['wslc'],
  globals: { ...GLOBAL_FLAGS, shortValues: '' },
  commands: at(['run', 'create', 'container run', 'container create'], {
    flags: RUN_FLAGS,
    mounts: { v: 'short', volume: 'short' },
  }),
}

const K3D_FLAGS: Flags = {
  shortBooleans: 'h',
  longBooleans: names(
    'help gpus-all no-hostip no-image-volume no-lb no-rollback kubeconfig-switch-context kubeconfig-update-default wait verbose trace timestamps enforce-registry-port-match no-help default-network',
  ),
  shortValues: 'aceipsv',
  interspersed: true,
}

/** k3d-io/k3d cmd/cluster/clusterCreate.go. */
export const k3d: Engine = {
  id: 'k3d',
  names: ['k3d'],
  globals: { shortBooleans: 'h', longBooleans: names('verbose trace timestamps version help'), shortValues: '' },
  commands: at(['cluster create', 'registry create'], {
    flags: K3D_FLAGS,
    mounts: { v: 'filtered', volume: 'filtered' },
  }),
}

const MINIKUBE_FLAGS: Flags = {
  shortBooleans: 'fh',
  longBooleans: names(
    'mount help force interactive install-addons preload auto-update-drivers download-only dry-run embed-certs keep-context native-ssh wait-timeout-set ha rootless alsologtostderr logtostderr kill delete-on-failure no-kubernetes host-only no-vtx-check disable-metrics disable-optimizations disable-driver-mounts cache-images insecure one-output skip-audit',
  ),
  shortValues: 'cbnopv',
  interspersed: true,
}

/** kubernetes/minikube cmd/minikube/cmd/{start_flags,mount}.go. */
export const minikube: Engine = {
  id: 'minikube',
  names: ['minikube'],
  globals: { shortBooleans: 'h', longBooleans: names('help alsologtostderr logtostderr'), shortValues: 'bpv' },
  commands: [
    ...at(['start'], { flags: MINIKUBE_FLAGS, mounts: { 'mount-string': 'last-colon' } }),
    ...at(['mount'], { flags: MINIKUBE_FLAGS, mounts: {}, operands: 'last-colon' }),
  ],
}

const ACT_FLAGS: Flags = {
  shortBooleans: 'bghlnqrvwdj',
  longBooleans: names(
    'bind bug-report dryrun graph help insecure-secrets json list quiet recurse reuse rm verbose version watch privileged no-recurse no-skip-checkout use-gitignore detect-event pull rebuild log-prefix-job-id action-offline-mode use-new-action-cache list-options strict validate container-daemon-socket-none',
  ),
  shortValues: 'aCeEPsW',
  interspersed: true,
}

/** nektos/act cmd/root.go. */
export const act: Engine = {
  id: 'act',
  names: ['act'],
  globals: { shortBooleans: '', longBooleans: new Set(), shortValues: '' },
  commands: [{ path: [], flags: ACT_FLAGS, mounts: { 'container-options': 'run-options' } }],
}

const DEVCONTAINER_FLAGS: Flags = {
  shortBooleans: 'h',
  longBooleans: names(
    'help version mount-workspace-git-root remove-existing-container build-no-cache expect-existing-container skip-post-create skip-post-attach skip-non-blocking-commands prebuild include-configuration include-merged-configuration omit-config-remote-env-from-metadata',
  ),
  shortValues: '',
  interspersed: true,
}

/** devcontainers/cli src/spec-node/devContainersSpecCLI.ts. */
export const devcontainer: Engine = {
  id: 'devcontainer',
  names: ['devcontainer', '@devcontainers/cli'],
  globals: { shortBooleans: 'h', longBooleans: names('help version'), shortValues: '' },
  commands: at(['up'], { flags: DEVCONTAINER_FLAGS, mounts: { mount: 'mount-option' } }),
}
