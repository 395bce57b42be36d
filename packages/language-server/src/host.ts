import type { Context, Edit, Finding, FormatId, LintOptions, Machine, ProjectMove } from '@mount-lint/core'

/** What the user sets in the editor, in the section `mount-lint`. */
export interface EditorSettings {
  readonly enable: boolean
  /** Path of a config file for all files, relative to the workspace folder. */
  readonly config?: string
  /** Severities by the names of rules. */
  readonly rules: Readonly<Record<string, string>>
}

/** What the settings of a file depend on. */
export interface SettingsRequest {
  /** The folder that paths on the command line would start from. */
  readonly folder: string
  readonly editor: EditorSettings
  /** The text of an open document by its full path; asked of each file that may be a config. */
  readonly openText: (full: string) => string | undefined
}

/** What config files and the editor say of a file. */
export interface FileSettings {
  readonly isIgnored: boolean
  readonly format?: FormatId
  /** Formats that a name or a text means, but the settings turn off. */
  readonly disabledFormats: ReadonlySet<FormatId>
  readonly lint: Pick<LintOptions, 'rules' | 'allow' | 'map'>
  readonly machine: Machine
}

/** Where commands are run: the machine, and the files that tell what to copy or clone. */
export interface Place {
  readonly machine: Machine
  readonly context: Context
}

/** What a shell command does, as a sentence without its full stop, and the command. */
interface MoveWords {
  readonly intent: string
  readonly command: string
}

/** What the program that starts the server does as on the command line. */
export interface Host {
  readonly version: string
  /** The settings of a file by its full path; throws an `Error` whose message names the mistake in a config file. */
  readonly settingsOf: (full: string, request: SettingsRequest) => Promise<FileSettings>
  /** The edits of all findings that `--fix` would make together. */
  readonly fixesOf: (findings: readonly Finding[]) => readonly Edit[]
  /** The shell commands that bring the files along, or the whole project. */
  readonly moveCommands: (findings: readonly Finding[], place: Place) => readonly string[]
  /** How to move a project off its Windows drive. */
  readonly wordsOfMove: (move: ProjectMove, machine: Machine) => MoveWords
}
