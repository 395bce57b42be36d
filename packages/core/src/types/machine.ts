/** A folder where a Windows drive or share is mounted, or a Linux disk in such a place. */
export interface MountPoint {
  /** Without a trailing slash, except `/`: `/mnt/c`. */
  readonly root: string
  /** The Windows name: `C:\`, `C:\Users\me`, `\\server\share`; undefined for a Linux disk. */
  readonly windowsPath?: string
}

/** In a container or a CI job, the files are copies, so their location says nothing about the machine that mounts them. */
export type MachineKind = 'wsl1' | 'wsl2' | 'windows' | 'macos' | 'linux' | 'container' | 'ci' | 'unknown'

/** The computer on which the linter runs; the only facts that core uses about it. */
export interface Machine {
  readonly kind: MachineKind
  /** Name of the WSL distro. */
  readonly distro?: string
  /** Absolute, with `/`. */
  readonly home?: string
  /** The absolute folder of relative paths, with `/`. */
  readonly cwd?: string
  /** None of them is hidden by a later mount. */
  readonly mounts: readonly MountPoint[]
  /** Folders in which drives are mounted: `/mnt`, `/`, `/windir`. */
  readonly driveRoots: readonly string[]
  /** Additional letters that are drives in `/e/x`. */
  readonly driveLetters?: readonly string[]
}

/** What the system reports about itself, as plain text. */
export interface MachineFacts {
  readonly os: 'linux' | 'windows' | 'macos' | 'unknown'
  readonly home?: string
  readonly cwd?: string
  /** `/proc/self/mountinfo` */
  readonly mountInfo?: string
  /** `/etc/wsl.conf` */
  readonly wslConf?: string
  /** Kernel release and `/proc/version`. */
  readonly kernel?: string
  /** The links in `/run/wsl/virtiofs` and their targets. */
  readonly virtioFsLinks?: Readonly<Record<string, string>>
  /** `/.dockerenv` or `/run/.containerenv` exists. */
  readonly containerFile?: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}
