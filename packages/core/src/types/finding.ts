import type { Edit, Place, TracedText } from './text.js'
import type { Mount, Problem } from './mount.js'

/** The spellings of a path on a Windows drive. */
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

/** The severity of a rule's findings; `default` leaves it to the rule. */
export type RuleSetting = Severity | 'off' | 'default'

/** Other places of a finding. */
export interface Related extends Place {
  readonly kind: 'definition' | 'use'
}

/** How the engine misreads a spelling. */
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

/** What to write instead of a Windows folder; holes in `path` are HOLE characters. */
export interface Alternative {
  readonly base: AlternativeBase
  /** Starts with `/`, except for the name of a volume. */
  readonly path: string
}

/** The base of an alternative. */
export type AlternativeBase =
  | 'home'
  /** VS Code's idiom, the home folder of the system on which a dev container is started. */
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

/** The advice for a finding for which no other path can be written. */
export type Advice =
  /** A whole drive, a whole home, Windows system folders and programs, or data of Windows programs. */
  | { readonly kind: 'drive' | 'home' | 'windows' | 'program-data' }
  /** A monitoring tool that mounts a whole drive as its host. */
  | { readonly kind: 'monitor' }
  /** Large files that are mostly read; `folder` is a suggestion for `allow` in the config. */
  | { readonly kind: 'media'; readonly folder: string }
  /** The rest of the specification is invalid without a Windows path. */
  | { readonly kind: 'specification' }
  /** A folder of the project, which is on a drive of this machine. */
  | { readonly kind: 'in-project' }
  /** The Linux home of this machine, or a link in it, is on a drive. */
  | { readonly kind: 'home-on-drive'; readonly path: string }
  /** The client cannot access Linux folders. */
  | { readonly kind: 'client'; readonly client: ClientId }
  /** The script also uses the folder elsewhere, so the mount alone must not change. */
  | { readonly kind: 'used-elsewhere' }

/** The verdict of a rule on one mount: plain data; the texts are in messages.ts. */
export interface Verdict {
  readonly severity: Severity
  /** The intended host path, which is longer than the mount's source if the engine splits it too early. */
  readonly host: TracedText
  /** The text of the intended host path, which differs from `host` if escapes were lost. */
  readonly meant: string
  /** The location of the intended host path. */
  readonly location: Location
  readonly misreading?: Misreading
  /** What is on the Windows drive, if the path is not written as one. */
  readonly cause?: DriveCause
}

/** The project folder, the home folder, or a link in the path. */
export type DriveCause = 'project' | 'home' | 'link'

/** A project on a Windows drive of this machine, and where it should move. */
export interface ProjectMove {
  /** Its folder on this machine. */
  readonly folder: string
  readonly windowsPath: string
  /** A folder below the Linux home: `~/code/app`. */
  readonly moveTo: string
  /** The URL to clone it from. */
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
  /** What to write instead. */
  readonly alternativePath?: Alternative
  /** The alternative as written at the mount: `~/project`. */
  readonly alternative?: string
  /** The advice if there is no edit. */
  readonly advice?: Advice
  /** How to move the project, if the project must move instead of the file changing. */
  readonly move?: ProjectMove
  readonly edits: readonly Edit[]
}

/** An ignore comment, and whether it ignores a finding; its place is that of the rule it names, if any. */
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

/** The result of linting one file. */
export interface LintResult {
  readonly hidden: HiddenFindings
  readonly mounts: readonly Mount[]
  readonly findings: readonly Finding[]
  /** Number of omitted findings: at most 20 are reported at one place, and 1,000 in one file. */
  readonly omitted: number
  readonly problems: readonly Problem[]
  /** Comments of the file, and used comments of other files. */
  readonly ignores: readonly Ignore[]
  /** Where evaluation stopped at a limit: later values are unknown, so mounts may be missing. */
  readonly truncated: readonly Place[]
}
