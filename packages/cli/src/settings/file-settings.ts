import type { FormatId } from '@mount-lint/core'
import type { FileSettings as EditedFileSettings } from '@mount-lint/language-server'
import type { ConfigFiles } from '../config/find.js'
import type { RunContext } from '../run-context.js'

/** Whether a file matches, by its full path. */
export type Matcher = (full: string) => boolean

export const NEVER: Matcher = () => false

export interface FormatPattern {
  readonly format: FormatId
  readonly matches: Matcher
}

/** The settings of a file, from its config and the command line. */
export interface FileSettings extends EditedFileSettings {
  /** The config file, as displayed. */
  readonly config?: string
}

/** The settings of a file by its full path. */
export type SettingsOf = (full: string) => FileSettings

/** Where settings come from, besides the options. */
export interface SettingsContext extends Pick<RunContext, 'options' | 'cwd' | 'machine'> {
  /** Defaults to the files on the disk. */
  readonly configFiles?: ConfigFiles
}

/** The settings of all files of a run. */
export interface Settings {
  readonly of: SettingsOf
  /** Some files may have a different format than their names suggest. */
  readonly haveFormats: boolean
}

/** The format of the first pattern that matches a file. */
export function formatBy(patterns: readonly FormatPattern[], full: string): Pick<FileSettings, 'format'> {
  const format = patterns.find(({ matches }) => matches(full))?.format
  return format === undefined ? {} : { format }
}
