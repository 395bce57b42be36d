import type { Edit, Place, TracedText } from './text.js'
import type { Mount, Problem } from './mount.js'

/** The spellings of a path on a Windows drive (DOMAIN 1.1). */
export type PathForm =
  /** `C:\x`, `C:/x` */
  | 'drive'
  /** `C:x`, relative to the current folder of the drive */
  | 'drive-relative'
  /** `/mnt/c/x` */
  | 'wsl'
  /** `/c/x`, `//c/x` */
  | 'msys'
  /** `/cygdrive/c/x` */
  | 'cygwin'
  /** `/host_mnt/c/x`, `/run/desktop/mnt/host/c/x`, `/mnt/host/c/x` */
  | 'desktop'
  /** `\\?\C:\x` */
  | 'verbatim'
  /** A mount point that the machine or the configuration names. */
  | 'machine'

/** Where a host path is. */
export type Location =
  /** `drive` is a letter, or the share `\\server\share`. */
  | { readonly on: 'windows'; readonly form: PathForm; readonly drive: string; readonly windowsPath: string }
  /** From a Windows-only variable or command; `name` as shown. */
  | { readonly on: 'windows-home'; readonly name: string }
  | { readonly on: 'project'; readonly path: string }
  | { readonly on: 'home'; readonly path: string }
  | { readonly on: 'linux' }
  | { readonly on: 'unknown' }

export type Severity = 'error' | 'warn'

/** What the findings of a rule count as; `default` leaves it to the rule. */
export type RuleSetting = Severity | 'off' | 'default'

/** Where else a finding was written. */
export interface Related extends Place {
  readonly kind: 'definition' | 'use'
}

/** How the engine misses the meaning of a spelling. */
export type Misreading =
  /** `//c:/x:/y` and `\\?\C:\x:/y`: split at the colon after the drive. */
  | 'cut-at-colon'
  /** `%USERPROFILE%\x`, `$(pwd)`, `c/x`: read as a volume name. */
  | 'volume-name'
  /** `"C:\temp"`: an escape made a control character. */
  | 'escape'
  /** `/c/Program\ Files` where no shell removes the backslash. */
  | 'escaped-space'
  /** `C:\a\b` unquoted in a shell: the backslashes are gone. */
  | 'lost-backslashes'
  /** Git Bash's `C:\x;C:\Program Files\Git\y`. */
  | 'mangled'

/** What a mount should be instead of a Windows folder; holes in `path` are HOLE characters. */
export interface Alternative {
  readonly base: AlternativeBase
  /** Starts with `/`, but for the name of a volume. */
  readonly path: string
}

/** Where an alternative starts. */
export type AlternativeBase =
  | 'home'
  /** VS Code's idiom, the home of whichever system a dev container is started on. */
  | 'portable-home'
  | 'root'
  | 'project'
  /** A named volume. */
  | 'volume'
  /** A named volume of a dev container, whose name starts with that of the workspace folder. */
  | 'workspace-volume'

/** A program that starts containers, and where it runs; see paths/clients.ts. */
export type ClientId =
  | 'linux'
  | 'wsl'
  | 'vscode-wsl'
  | 'windows-program'
  | 'git-bash'
  | 'windows-shell'
  | 'windows-compose'
  | 'vscode-windows'
  | 'podman-machine'
  | 'wslc'

/** What to do about a finding for which no other path can be written at its place. */
export type Advice =
  /** A whole drive, a whole home, Windows' own folders and programs, what a Windows program keeps for itself. */
  | { readonly kind: 'drive' | 'home' | 'windows' | 'program-data' }
  /** A monitor that looks at a whole drive as its host. */
  | { readonly kind: 'monitor' }
  /** Large files that are mostly read; `folder` is what the configuration may allow. */
  | { readonly kind: 'media'; readonly folder: string }
  /** The rest of the specification is not valid without its Windows spelling. */
  | { readonly kind: 'specification' }
  /** A folder of the project itself, which is on a drive of this machine. */
  | { readonly kind: 'in-project' }
  /** The Linux home of this machine, or a link in it, leads to a drive. */
  | { readonly kind: 'home-on-drive'; readonly path: string }
  /** The client reaches no Linux folder. */
  | { readonly kind: 'client'; readonly client: ClientId }
  /** The script does other things with the folder, so that the mount alone must not change. */
  | { readonly kind: 'used-elsewhere' }

/** What a rule says about one mount: plain data, the words are in messages.ts. */
export interface Verdict {
  readonly severity: Severity
  /** The host path as it was meant, which is more than the mount's source where the engine cuts it. */
  readonly host: TracedText
  /** The text of the host path as it was meant, which differs from `host` where escapes were lost. */
  readonly meant: string
  /** Where the host path was meant to lie. */
  readonly location: Location
  readonly misreading?: Misreading
  /** What leads to the Windows drive, where the spelling does not. */
  readonly cause?: DriveCause
}

/** The project's own folder, the home folder, or a link in the path. */
export type DriveCause = 'project' | 'home' | 'link'

/** A project on a Windows drive of this machine, and where it should be. */
export interface ProjectMove {
  /** Its folder as this machine names it. */
  readonly folder: string
  readonly windowsPath: string
  /** Below the Linux home: `~/code/app`. */
  readonly moveTo: string
  /** Where git would get it from again. */
  readonly remote?: string
}

/** A verdict at its place, with what to do about it. */
export interface Finding extends Verdict {
  /** Id of the rule. */
  readonly rule: string
  readonly place: Place
  readonly related: readonly Related[]
  readonly mount: Mount
  readonly services: readonly string[]
  /** What the mount should be instead. */
  readonly alternativePath?: Alternative
  /** The alternative as it reads at the mount: `~/project`. */
  readonly alternative?: string
  /** What to do where there is no edit. */
  readonly advice?: Advice
  /** What to do where the project must move, not the file change. */
  readonly move?: ProjectMove
  readonly edits: readonly Edit[]
}

/** A comment that ignores findings, and whether there were any; its place is that of the rule it names, if any. */
export interface Ignore extends Place {
  readonly rule?: string
  readonly isUsed: boolean
}

/** How many findings are not reported, and why. */
export interface HiddenFindings {
  /** By `mount-lint-ignore` comments. */
  readonly comments: number
  /** By rules that are off and by `allow`. */
  readonly settings: number
}

/** What `lint` gives for one file. */
export interface LintResult {
  readonly hidden: HiddenFindings
  readonly mounts: readonly Mount[]
  readonly findings: readonly Finding[]
  /** How many findings were left out: at most 20 are reported at one place, and 1,000 in one file. */
  readonly omitted: number
  readonly problems: readonly Problem[]
  /** Those of the file, and of files around it what was used. */
  readonly ignores: readonly Ignore[]
  /** Where evaluation stopped at a limit: values are unknown from there on, so mounts may be missing. */
  readonly truncated: readonly Place[]
}
