/** Half-open range of UTF-16 code units: `[start, end)`, 0-based. */
export type Range = readonly [start: number, end: number]

/** One input file: `path` with `/` separators, relative to the working directory or absolute; `text` without BOM. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** A range in one file. */
export interface Place {
  readonly path: string
  readonly range: Range
}

/** How characters stand at a place, which decides how other characters must be written there. */
export type Writing =
  | 'yaml-plain'
  | 'yaml-flow'
  | 'yaml-single'
  | 'yaml-double'
  | 'yaml-block'
  | 'json'
  | 'dotenv-bare'
  | 'dotenv-single'
  | 'dotenv-double'
  /** The first character of an unquoted shell word, where `~` expands. */
  | 'shell-start'
  | 'shell-bare'
  | 'shell-double'
  | 'shell-single'
  | 'shell-ansi'
  | 'shell-heredoc'
  /** Outside and inside of the quotes of cmd.exe. */
  | 'cmd-bare'
  | 'cmd-quoted'
  | 'powershell-bare'
  | 'powershell-double'
  | 'powershell-single'
  | 'compose-default'
  | 'csv-quoted'
  /** Lines of a file that programs read and nobody expands. */
  | 'data'
  /** A unit file of systemd, in which `%h` is the home folder. */
  | 'unit'
  /** Words for a WSL distro, whose home is not that of a Windows shell that writes them. */
  | 'wsl'

/** Where a piece of text was written. */
export interface Origin extends Place {
  /** Characters map one to one onto the range. */
  readonly verbatim: boolean
  /** Length of the text the whole range stands for (an unknown part counts as one); less in hand means a part of it. */
  readonly size: number
  /** From the innermost language outwards: text is written by the first, its result by the next. */
  readonly writing: readonly Writing[]
}

/** What an undecided piece of text is known to stand for. */
export type HoleMeaning =
  /** The user's home folder: `~`, `$HOME`, `${localEnv:HOME}`. */
  | 'home'
  /** The working directory, the script's folder or the workspace: `$PWD`, `$(pwd)`, `${localWorkspaceFolder}`. */
  | 'project'
  /** A path that only a Windows program or variable gives: `$USERPROFILE`, `$(pwd -W)`. */
  | 'windows'
  | 'unknown'

/** A piece that the text does not decide. */
export interface Hole {
  /** As shown to people: `${NAME}`, `$(date)`. */
  readonly name: string
  readonly meaning: HoleMeaning
  /** Unknown parts of equal identity have the same value; without one each has its own. */
  readonly identity?: string
}

/** Shell quoting of an atom: unquoted expansions are split into words, unquoted and quoted literals are not. */
export type Quoting = 'bare' | 'quoted' | 'expanded'

interface AtomBase {
  /** From the outside in: where the value is used, then where it was written. */
  readonly origins: readonly Origin[]
  readonly quoting?: Quoting
}

export interface TextAtom extends AtomBase {
  readonly text: string
  readonly hole?: never
}

export interface HoleAtom extends AtomBase {
  readonly hole: Hole
  readonly text?: never
}

export type Atom = TextAtom | HoleAtom

/** A string that remembers where each character was written; see traced-text.ts. */
export interface TracedText {
  /** The characters, each hole as one `HOLE` character, so that offsets into it are offsets into the traced text. */
  readonly text: string
  readonly atoms: readonly Atom[]
}

export type MountType = 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'image' | 'cluster'

/** What one volume specification says, whatever its syntax; `source` is absent for anonymous volumes. */
export interface VolumeSpec {
  readonly type: MountType
  /** The word that says the type, where there is one. */
  readonly typeText?: TracedText
  readonly source?: TracedText
  readonly target?: TracedText
  readonly readOnly: boolean
}

/** Why an engine refuses a volume specification. */
export type SpecErrorCode =
  | 'empty-spec'
  | 'empty-section'
  | 'too-many-colons'
  | 'invalid-mode'
  | 'invalid-csv'
  | 'invalid-field'
  | 'unknown-key'
  | 'unknown-type'
  | 'missing-target'

export interface SpecError {
  readonly error: SpecErrorCode
  readonly at: TracedText
}

/** Whose command line or API takes the mount. */
export type EngineId =
  | 'docker'
  | 'compose'
  | 'podman'
  | 'nerdctl'
  | 'wslc'
  | 'devcontainer'
  | 'k3d'
  | 'kind'
  | 'kubernetes'
  | 'minikube'
  | 'act'

/** Which syntax the mount is written in, as it decides what is read and how it is mended. */
export type MountSyntax =
  /** `source:target[:mode]` */
  | 'short'
  /** Fields of a mapping or object. */
  | 'long'
  /** `type=bind,source=…,target=…` */
  | 'mount-option'
  /** `driver_opts.device` of a named volume. */
  | 'device'
  /** The folder that a command works in and binds: `act -C folder -b`. */
  | 'folder'
  /** `file` of a compose config or secret. */
  | 'file'
  /** A mount that is nowhere written, such as a dev container's workspace. */
  | 'implicit'

/** How the reader of a host path expands the home folder, outside of shell words (those use `~` or `$HOME`). */
export type HomeForm =
  | '~'
  | '${HOME}'
  | '${localEnv:HOME}'
  /** Nothing expands a home folder there: the absolute path, with the user's name to fill in. */
  | '/home/<user>'

/** One volume specification as a container engine would see it. */
export interface Mount extends VolumeSpec {
  /** Id of the format. */
  readonly format: string
  readonly engine: EngineId
  readonly syntax: MountSyntax
  /** The whole specification as the engine gets it. */
  readonly spec: TracedText
  /** Name of the container's image, as far as it is known. */
  readonly image?: string
  /** Compose service that mounts it. */
  readonly service?: string
  /** Folder that a relative source starts from. */
  readonly folder: string
  readonly home: HomeForm
  /** How many values the text offers for this specification; a fix at the mount is valid only if it is the only one. */
  readonly values: number
  /** The container runs Windows, so drive paths are native to it. */
  readonly windowsContainer: boolean
  /** A Windows program such as `docker.exe` takes the mount: it reaches no Linux folder by the name that a distro gives it. */
  readonly windowsClient?: true
  /** Where the named volume that takes the place of the folder must be declared, if the format asks for that. */
  readonly volumeDeclaration?: VolumeDeclaration
  /** The named volume that a `device` makes a bind of, and where the options stand without which it is an ordinary one. */
  readonly boundVolume?: BoundVolume
  /** What makes a bind of fields that say no type. */
  readonly bindInsertion?: Edit
}

/** A named volume whose options make it a bind mount, and where those stand. */
export interface BoundVolume {
  readonly name: string
  /** The mapping, with what may follow it in block style. */
  readonly options: Place
  /** Where the last value in it ends. */
  readonly end: number
}

/** Where a file takes one more volume: its name between two texts. */
export interface VolumeInsertion {
  /** With an empty range. */
  readonly place: Place
  readonly before: string
  readonly after: string
}

/** An insertion that declares a volume of a compose project. */
export interface VolumeDeclaration extends VolumeInsertion {
  /** Names of the volumes that the project has declared. */
  readonly taken: readonly string[]
  /** The files that the project is made of, as `docker compose -f` takes them. */
  readonly files: readonly string[]
}

/** A variable's use, and the locations where its value was written or passed. */
export interface Use {
  readonly place: Place
  readonly definitions: readonly Place[]
  /** Where a program may evaluate a place often: the first words that it gives this time, none where it does more than that. */
  readonly words?: readonly string[]
  /** A command stands there that looks at what is defined, such as `cd` or `grep`, and may do otherwise with other characters. */
  readonly isReading?: true
}

export type ProblemCode =
  | 'yaml-syntax'
  | 'yaml-depth'
  | 'yaml-aliases'
  | 'dotenv-syntax'
  | 'dotenv-utf16'
  | 'json-syntax'
  | 'json-depth'
  | 'shell-syntax'
  | 'wrong-type'
  | 'duplicate-key'
  | 'invalid-spec'
  | 'invalid-interpolation'
  | 'missing-file'
  | 'missing-service'
  | 'remote-file'
  | 'cycle'
  | 'too-large'
  | 'unused-ignore'

/** What could not be read; `detail` is the name, key or the parser's own words that the message quotes. */
export interface Problem {
  readonly code: ProblemCode
  readonly place: Place
  readonly detail: string
}

/** What a format reader finds in one file. */
export interface Reading {
  readonly mounts: readonly Mount[]
  readonly problems: readonly Problem[]
  readonly uses: readonly Use[]
  /** Where evaluation stopped at a limit: what lies behind may mount more than is listed. */
  readonly truncated?: readonly Place[]
}

/**
 * What a file is read for. `include`: the engine or the shell itself reads it for this mount, as Compose reads `env_file`
 * and bash a sourced script; it may lie outside of the project. `content`: anything else, such as what `cat` prints.
 */
export type ReadPurpose = 'include' | 'content'

/** The files around the one that is read; paths as in `Source`. */
export interface Context {
  /** Text of a file without BOM, or undefined when it does not exist or may not be read; `content` is the usual purpose. */
  readonly read: (path: string, purpose?: ReadPurpose) => string | undefined
  /** The absolute path with all links resolved, as far as it exists; without it links stay unknown. */
  readonly realpath?: (path: string) => string
  /** Full paths of the symbolic links that are known in or below a folder; without it, any path may be one. */
  readonly links?: (folder: string) => readonly string[]
}

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
  /** None lies hidden below another one of later date. */
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

/** Where a host path lies. */
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

/** Replace `range` of `path` by `text`. */
export interface Edit extends Place {
  readonly text: string
}

/** Where else a finding was written. */
export interface Related extends Place {
  readonly kind: 'definition' | 'use'
}

/** How the engine misses the meaning of a spelling. */
export type Misreading =
  /** `//c:/x:/y` and `\\?\C:\x:/y`: cut at the drive's colon. */
  | 'cut-at-colon'
  /** `%USERPROFILE%\x`, `$(pwd)`, `c/x`: taken for the name of a volume. */
  | 'volume-name'
  /** `"C:\temp"`: an escape made a control character. */
  | 'escape'
  /** `/c/Program\ Files` where no shell takes the backslash away. */
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
  /** A folder of the project itself, which lies on a drive of this machine. */
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
  readonly through?: Through
}

/** The project's own folder, the home folder, or a link in the path. */
export type Through = 'project' | 'home' | 'link'

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

/** A verdict at its place, with its cure. */
export interface Finding extends Verdict {
  /** Id of the rule. */
  readonly rule: string
  readonly place: Place
  readonly related: readonly Related[]
  readonly mount: Mount
  readonly services: readonly string[]
  /** What the mount should be instead. */
  readonly cure?: Alternative
  /** The cure as it reads at the mount: `~/project`. */
  readonly alternative?: string
  /** What to do where there is no edit. */
  readonly advice?: Advice
  /** The cure where not the file is wrong but the place of the project. */
  readonly move?: ProjectMove
  readonly edits: readonly Edit[]
}

/** A comment that takes findings away, and whether there were any; its place is that of the rule it names, if any. */
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
