import type { FormatId } from '@mount-lint/core'
import type { FileSettings as EditedFileSettings } from '@mount-lint/language-server'
import type { ConfigFiles } from '../config/find.js'
import type { RunContext } from '../run-context.js'

/** Whether a file is meant, by its full path. */
export type Matcher = (full: string) => boolean

export const NEVER: Matcher = () => false

export interface FormatPattern {
  readonly format: FormatId
  readonly matches: Matcher
}

/** What the config and the command line say of a file. */
export interface FileSettings extends EditedFileSettings {
  /** The config file, as it is shown. */
  readonly config?: string
}

/** The settings of a file by its full path. */
export type SettingsOf = (full: string) => FileSettings

/** What settings are made from beside the options of the run. */
export interface SettingsContext extends Pick<RunContext, 'options' | 'cwd' | 'machine'> {
  /** Those on the disk if left out. */
  readonly configFiles?: ConfigFiles
}

/** What the configs and the command line say of the files of a run. */
export interface Settings {
  readonly of: SettingsOf
  /** Some files may have another format than their names say. */
  readonly haveFormats: boolean
}

/** The format of the first pattern that matches a file. */
export function formatBy(patterns: readonly FormatPattern[], full: string): Pick<FileSettings, 'format'> {
  const format = patterns.find(({ matches }) => matches(full))?.format
  return format === undefined ? {} : { format }
}
