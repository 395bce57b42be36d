import type { Context, Edit, Finding, FormatId, LintOptions, Machine, ProjectMove } from '@mount-lint/core'

/** The settings of the user in the section `mount-lint`. */
export interface EditorSettings {
  readonly enable: boolean
  /** Path of a config file for all files, relative to the workspace folder. */
  readonly config?: string
  /** Severities by rule name. */
  readonly rules: Readonly<Record<string, string>>
}

/** The inputs of the settings of a file. */
export interface SettingsRequest {
  /** The folder that relative paths on the command line would start from. */
  readonly folder: string
  readonly editor: EditorSettings
  /** Returns the text of an open document by its full path; called for each file that may be a config. */
  readonly openText: (full: string) => string | undefined
}

/** The settings of a file, from config files and the editor. */
export interface FileSettings {
  readonly isIgnored: boolean
  readonly format?: FormatId
  /** Formats that the settings turn off. */
  readonly disabledFormats: ReadonlySet<FormatId>
  readonly lint: Pick<LintOptions, 'rules' | 'allow' | 'map'>
  readonly machine: Machine
}

/** Where the shell commands run: the machine, and the files that decide whether to copy or clone. */
export interface Place {
  readonly machine: Machine
  readonly context: Context
}

/** A sentence without its full stop that says what a shell command does, and the command. */
interface MoveDescription {
  readonly intent: string
  readonly command: string
}

/** Functions of the command line that the server calls. */
export interface Host {
  readonly version: string
  /** The settings of a file by its full path; throws an `Error` with the mistake if a config file is invalid. */
  readonly settingsOf: (full: string, request: SettingsRequest) => Promise<FileSettings>
  /** The edits that `--fix` would make for all findings. */
  readonly fixesOf: (findings: readonly Finding[]) => readonly Edit[]
  /** The shell commands that move the data, or the whole project. */
  readonly moveCommands: (findings: readonly Finding[], place: Place) => readonly string[]
  /** How to move a project from its Windows drive. */
  readonly describeMove: (move: ProjectMove, machine: Machine) => MoveDescription
}
