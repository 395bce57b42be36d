import { composeEngine, GLOBAL_FLAGS, RUN_FLAGS, RUN_MOUNTS } from './docker.js'
import { at, names, type Engine, type Flags } from './engine.js'
import { PODMAN_MACHINE, THROUGH_DOCKER } from './which-machine.js'

const withBooleans = (flags: Flags, text: string): Flags => ({
  ...flags,
  longBooleans: new Set([...flags.longBooleans, ...names(text)]),
})

const withValues = (flags: Flags, text: string): Flags => ({
  ...flags,
  longValues: new Set([...(flags.longValues ?? []), ...names(text)]),
})

/** containers/podman cmd/podman/common/create.go, containers/run.go. */
const PODMAN_RUN = withBooleans(
  withValues(
    RUN_FLAGS,
    'arch authfile cert-dir cgroup-conf cgroups chrootdirs creds decryption-key env-merge gidmap group-entry health-log-destination health-max-log-count health-max-log-size health-on-failure health-startup-cmd health-startup-interval health-startup-retries health-startup-success health-startup-timeout hosts-file hostuser image-volume infra-command infra-conmon-pidfile init-ctr init-path os passwd-entry personality pidfile pod pod-id-file preserve-fd preserve-fds rdt-class requires retry retry-delay sdnotify seccomp-policy secret shm-size-systemd signature-policy subgidname subuidname systemd timeout tz uidmap umask unsetenv variant',
  ),
  'env-host http-proxy read-only-tmpfs replace rmi rootfs unsetenv-all passwd no-hosts no-hostname tls-verify',
)

const PODMAN_GLOBALS: Flags = {
  longBooleans: names('remote debug version help syslog noout transient-store trace'),
  shortValues: 'cH',
}

/** containers/podman cmd/podman/pods/create.go: most flags of `podman run`, and the pod's own. */
const PODMAN_POD: Flags = {
  ...withBooleans(PODMAN_RUN, 'infra share-parent'),
  shortValues: `${PODMAN_RUN.shortValues}n`,
}

const PODMAN_VOLUME: Flags = {
  longBooleans: names('help ignore'),
  shortValues: 'dol',
  interspersed: true,
}

export const podman: Engine = {
  id: 'podman',
  names: ['podman', 'podman-remote'],
  globals: PODMAN_GLOBALS,
  machine: PODMAN_MACHINE,
  commands: [
    ...at(['run', 'create', 'container run', 'container create'], { flags: PODMAN_RUN, mounts: RUN_MOUNTS }),
    ...at(['pod create'], { flags: PODMAN_POD, mounts: { v: 'short', volume: 'short' } }),
    ...at(['volume create'], { flags: PODMAN_VOLUME, mounts: {}, options: 'device' }),
  ],
  plugins: new Map([['compose', composeEngine]]),
}

/** containerd/nerdctl cmd/nerdctl/main.go. */
const NERDCTL_GLOBALS: Flags = {
  longBooleans: names('debug debug-full insecure-registry experimental kube-hide-dupe selinux-enabled version help'),
  shortValues: 'aHn',
}

/** containerd/nerdctl cmd/nerdctl/container/container_run.go. */
const NERDCTL_RUN = withBooleans(
  withValues(
    RUN_FLAGS,
    'cgroup-conf cosign-certificate-identity cosign-certificate-identity-regexp cosign-certificate-oidc-issuer cosign-certificate-oidc-issuer-regexp cosign-key init-binary ipfs-address pidfile rdt-class systemd umask verify',
  ),
  'rootfs',
)

export const nerdctl: Engine = {
  id: 'nerdctl',
  names: ['nerdctl', 'nerdctl.lima', 'finch'],
  globals: NERDCTL_GLOBALS,
  commands: at(['run', 'create', 'container run', 'container create'], {
    flags: NERDCTL_RUN,
    mounts: RUN_MOUNTS,
  }),
  plugins: new Map([['compose', composeEngine]]),
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
  longBooleans: names(
    'help host-pid-mode no-hostip no-image-volume no-lb no-rollback kubeconfig-switch-context kubeconfig-update-default wait verbose trace timestamps enforce-registry-port-match enforce-port-match delete-enabled no-help',
  ),
  shortValues: 'aceipsv',
  interspersed: true,
}

/** k3d-io/k3d cmd/cluster/clusterCreate.go, cmd/registry/registryCreate.go. */
export const k3d: Engine = {
  id: 'k3d',
  names: ['k3d'],
  machine: THROUGH_DOCKER,
  globals: { longBooleans: names('verbose trace timestamps version help'), shortValues: '' },
  commands: at(['cluster create', 'registry create'], {
    flags: K3D_FLAGS,
    mounts: { v: 'filtered', volume: 'filtered' },
  }),
}

const MINIKUBE_FLAGS: Flags = {
  longBooleans: names(
    'mount help force interactive install-addons preload auto-update-drivers download-only dry-run embed-certs keep-context native-ssh ha rootless alsologtostderr logtostderr kill delete-on-failure no-kubernetes no-vtx-check disable-metrics disable-optimizations disable-driver-mounts disable-coredns-log cache-images dns-proxy host-dns-resolver enable-default-cni force-systemd hyperv-use-external-switch kvm-gpu kvm-hidden rosetta vm vmnet-offloading one-output skip-audit',
  ),
  shortValues: 'cbdgmnopv',
  interspersed: true,
}

/** kubernetes/minikube cmd/minikube/cmd/{start_flags,mount}.go. */
export const minikube: Engine = {
  id: 'minikube',
  names: ['minikube'],
  machine: THROUGH_DOCKER,
  globals: { longBooleans: names('help alsologtostderr logtostderr'), shortValues: 'bpv' },
  commands: [
    ...at(['start'], { flags: MINIKUBE_FLAGS, mounts: { 'mount-string': 'last-colon' } }),
    ...at(['mount'], { flags: MINIKUBE_FLAGS, mounts: {}, operands: 'last-colon' }),
  ],
}

const MANIFEST_FLAGS: Flags = {
  longBooleans: names('help retain recursive server-side force-conflicts wait prune all overwrite force quiet'),
  shortValues: 'fknlsv',
  interspersed: true,
}

/** kubernetes-sigs/kind pkg/cmd/kind/create/cluster/createcluster.go. */
export const kind: Engine = {
  id: 'kind',
  names: ['kind'],
  machine: THROUGH_DOCKER,
  globals: { longBooleans: names('help quiet version'), shortValues: 'qv' },
  commands: at(['create cluster'], { flags: MANIFEST_FLAGS, mounts: {}, files: 'kubernetes' }),
}

/** kubernetes/kubectl pkg/cmd/{apply,create,replace}. */
export const kubectl: Engine = {
  id: 'kubernetes',
  names: ['kubectl', 'oc', 'microk8s.kubectl'],
  globals: {
    longBooleans: names('help insecure-skip-tls-verify match-server-version warnings-as-errors'),
    shortValues: 'nsv',
  },
  commands: at(['apply', 'create', 'replace'], { flags: MANIFEST_FLAGS, mounts: {}, files: 'kubernetes' }),
}

const ACT_FLAGS: Flags = {
  longBooleans: names(
    'bind bug-report man-page dryrun graph help insecure-secrets json list quiet reuse rm verbose version watch privileged no-recurse no-skip-checkout no-cache-server use-gitignore detect-event pull rebuild log-prefix-job-id action-offline-mode use-new-action-cache list-options strict validate',
  ),
  longValues: names('container-options'),
  shortValues: 'aCejPsW',
  interspersed: true,
}

/** nektos/act cmd/root.go. */
export const act: Engine = {
  id: 'act',
  names: ['act'],
  machine: THROUGH_DOCKER,
  commands: [
    {
      path: [],
      flags: ACT_FLAGS,
      mounts: { 'container-options': 'run-options' },
      folder: { flags: ['C', 'directory'], boundBy: ['b', 'bind'] },
    },
  ],
}

const DEVCONTAINER_FLAGS: Flags = {
  longBooleans: names(
    'help version mount-workspace-git-root mount-git-worktree-common-dir remove-existing-container build-no-cache expect-existing-container skip-post-create skip-post-attach skip-non-blocking-commands prebuild include-configuration include-merged-configuration omit-config-remote-env-from-metadata no-lockfile frozen-lockfile oci-auth-hardening',
  ),
  shortValues: '',
  interspersed: true,
}

/** devcontainers/cli src/spec-node/devContainersSpecCLI.ts. */
export const devcontainerEngine: Engine = {
  id: 'devcontainer',
  names: ['devcontainer', '@devcontainers/cli'],
  machine: THROUGH_DOCKER,
  globals: { longBooleans: names('help version'), shortValues: '' },
  commands: at(['up'], { flags: DEVCONTAINER_FLAGS, mounts: { mount: 'mount-option' } }),
}
