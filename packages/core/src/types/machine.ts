/** A folder of this machine where a Windows drive or share is mounted, or a disk of Linux where one would be. */
export interface MountPoint {
  /** Without trailing slash, but for `/`: `/mnt/c`. */
  readonly root: string
  /** What Windows calls it: `C:\`, `C:\Users\me`, `\\server\share`; none for a disk of Linux. */
  readonly windowsPath?: string
}

/** In a container or a CI job the files are a copy, so that where they lie says nothing about where they are mounted from. */
export type MachineKind = 'wsl1' | 'wsl2' | 'windows' | 'macos' | 'linux' | 'container' | 'ci' | 'unknown'

/** The computer the linter runs on; core decides from this alone. */
export interface Machine {
  readonly kind: MachineKind
  /** Name of the WSL distro. */
  readonly distro?: string
  /** Absolute, with `/`. */
  readonly home?: string
  /** Absolute folder that relative paths of sources start from, with `/`. */
  readonly cwd?: string
  /** None is hidden by a later mount. */
  readonly mounts: readonly MountPoint[]
  /** Folders whose one-letter folders are drives: `/mnt`, `/`, `/windir`. */
  readonly driveRoots: readonly string[]
  /** Letters that are drives also as `/e/x`, beside those that always are. */
  readonly driveLetters?: readonly string[]
}

/** What the machine says of itself, as plain text. */
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
  /** Names of the links in `/run/wsl/virtiofs`, and where they lead. */
  readonly virtioFsLinks?: Readonly<Record<string, string>>
  /** `/.dockerenv` or `/run/.containerenv` exists. */
  readonly containerFile?: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}
