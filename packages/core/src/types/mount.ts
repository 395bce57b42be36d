import type { Edit, Place, TracedText } from './text.js'

export type MountType = 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'image' | 'cluster'

/** A volume specification, independent of its syntax; `source` is absent for anonymous volumes. */
export interface VolumeSpec {
  readonly type: MountType
  /** The word that contains the type, if any. */
  readonly typeText?: TracedText
  readonly source?: TracedText
  readonly target?: TracedText
  readonly readOnly: boolean
}

/** Why an engine rejects a volume specification. */
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

/** The program or API that mounts. */
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

/** The syntax of the mount, which decides how it is read and fixed. */
export type MountSyntax =
  /** `source:target[:mode]` */
  | 'short'
  /** Fields of a mapping or object. */
  | 'long'
  /** `type=bind,source=…,target=…` */
  | 'mount-option'
  /** `driver_opts.device` of a named volume. */
  | 'device'
  /** The working directory of a command that binds it: `act -C folder -b`. */
  | 'folder'
  /** `file` of a compose config or secret. */
  | 'file'
  /** A mount without a text, such as a dev container's workspace. */
  | 'implicit'

/** How the home folder is written in a host path, outside shell words, which use `~` or `$HOME`. */
export type HomeForm =
  | '~'
  | '${HOME}'
  | '${localEnv:HOME}'
  /** Nothing expands a home folder: an absolute path in which the user fills in their name. */
  | '/home/<user>'

/** One volume specification as a container engine would see it. */
export interface Mount extends VolumeSpec {
  /** Id of the format. */
  readonly format: string
  readonly engine: EngineId
  readonly syntax: MountSyntax
  /** The whole specification as the engine receives it. */
  readonly spec: TracedText
  /** The known part of the image's name. */
  readonly image?: string
  /** The Compose service that mounts it. */
  readonly service?: string
  /** The folder of relative sources. */
  readonly folder: string
  readonly home: HomeForm
  /** Number of possible values of this specification; a fix at the mount is valid only if there is one. */
  readonly values: number
  /** The container runs Windows, so drive paths are native to it. */
  readonly windowsContainer: boolean
  /** A Windows program such as `docker.exe` takes the mount: it cannot access a Linux folder by its path in a distro. */
  readonly windowsClient?: true
  /** Where to declare the named volume that replaces the folder, if the format requires that. */
  readonly volumeDeclaration?: VolumeDeclaration
  /** The named volume that `device` turns into a bind mount, and the range of the options to delete. */
  readonly boundVolume?: BoundVolume
  /** What turns fields without a type into a bind mount. */
  readonly bindInsertion?: Edit
}

/** A named volume whose options make it a bind mount, and the range of these options. */
export interface BoundVolume {
  readonly name: string
  /** The mapping, with what may follow it in block style. */
  readonly options: Place
  /** Where its last value ends. */
  readonly end: number
}

/** Where to add a volume to a file: its name goes between two texts. */
export interface VolumeInsertion {
  /** The range is empty. */
  readonly place: Place
  readonly before: string
  readonly after: string
}

/** An insertion that declares a volume of a compose project. */
export interface VolumeDeclaration extends VolumeInsertion {
  /** Names of the volumes that the project declares. */
  readonly taken: readonly string[]
  /** The files of the project, as for `docker compose -f`. */
  readonly files: readonly string[]
}

/** The use of a variable, and the places where its value was written or passed. */
export interface Use {
  readonly place: Place
  readonly definitions: readonly Place[]
  /** A place that may be evaluated often: the first words of this evaluation; absent if it does more than that. */
  readonly words?: readonly string[]
  /** A command that inspects the value, such as `cd` or `grep`, and may act differently for another one. */
  readonly inspectsValue?: true
  /** A variable is exported here, so other programs receive its value. */
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

/** A part that could not be read; `detail` is the name, the key or the parser message that the message quotes. */
export interface Problem {
  readonly code: ProblemCode
  readonly place: Place
  readonly detail: string
}

/** The result of reading one file. */
export interface Reading {
  readonly mounts: readonly Mount[]
  readonly problems: readonly Problem[]
  readonly uses: readonly Use[]
  /** Where evaluation stopped at a limit: later parts may contain more mounts. */
  readonly truncated?: readonly Place[]
}

/**
 * Why a file is read. `include`: the engine or the shell reads it for this mount, as Compose reads `env_file` and bash
 * a sourced script; the file may be outside the project. `content`: only its text is needed, such as that of a
 * file which a script prints.
 */
export type ReadPurpose = 'include' | 'content'

/** Access to other files; paths as in `Source`. */
export interface Context {
  /**
   * The text of a file without BOM; undefined if it does not exist or must not be read. The default purpose is
   * `content`.
   */
  readonly read: (path: string, purpose?: ReadPurpose) => string | undefined
  /** The absolute path with all existing links resolved; without this function, links are unknown. */
  readonly realpath?: (path: string) => string
  /** Full paths of the known symbolic links in or below a folder; without this function, any path may be a link. */
  readonly links?: (folder: string) => readonly string[]
}
