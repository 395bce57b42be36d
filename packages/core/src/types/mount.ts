import type { Edit, Place, TracedText } from './text.js'

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

/** Which syntax the mount is written in, which decides how it is read and fixed. */
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

/** How the home folder is written in a host path outside of shell words, which use `~` or `$HOME`. */
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
  /** A Windows program such as `docker.exe` takes the mount: it cannot access a Linux folder by its path in a distro. */
  readonly windowsClient?: true
  /** Where the named volume that replaces the folder must be declared, if the format requires that. */
  readonly volumeDeclaration?: VolumeDeclaration
  /** The named volume that a `device` turns into a bind, and the range of the options without which it is an ordinary one. */
  readonly boundVolume?: BoundVolume
  /** What makes a bind of fields that say no type. */
  readonly bindInsertion?: Edit
}

/** A named volume whose options make it a bind mount, and the range of these options. */
export interface BoundVolume {
  readonly name: string
  /** The mapping, with what may follow it in block style. */
  readonly options: Place
  /** Where the last value in it ends. */
  readonly end: number
}

/** Where a volume can be added to a file: its name between two texts. */
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
  /** A command there inspects the value, such as `cd` or `grep`, and may act differently for another one. */
  readonly inspectsValue?: true
  /** A variable is exported there, so that other programs get what is defined. */
  readonly isExport?: true
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
  /** Where evaluation stopped at a limit: the rest of the text may mount more than is listed. */
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
