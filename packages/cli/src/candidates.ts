import { resolve } from 'node:path'
import type { FormatId, Source } from '@mount-lint/core'
import { formatById, formatByName, formatByText, formatOfText } from '@mount-lint/core/formats'
import { readHead, readText, readUtf8, slashed, type MayRead, type ReadResult } from '@mount-lint/core/node'
import { hasUndecodableName, UNDECODABLE_NAME, describeFailure, type Failure } from './failures.js'
import type { FoundFile } from './files.js'
import type { FileSettings, SettingsOf } from './settings.js'

/** A file of a known format. */
export interface Candidate {
  readonly source: Source
  readonly format: FormatId
  /** The name decides the format, so problems in the file are reported. */
  readonly certain: boolean
  readonly settings: Pick<FileSettings, 'lint' | 'machine'>
}

/** A file to lint, or why it could not be read. */
export type Chosen = { readonly candidate: Candidate } | { readonly failure: Failure }

/** Contains the first keys of long files, and keeps reading many extensionless files cheap. */
const HEAD_BYTES = 64 * 1024

/** Whether the config skips the format; a pattern that sets the format of the file takes precedence. */
const isDisabled = (format: FormatId | 'none' | 'ask', settings: FileSettings): boolean =>
  settings.format === undefined && format !== 'none' && format !== 'ask' && settings.disabledFormats.has(format)

/**
 * Chooses the format by the name, else by the content. Returns undefined if the file is not recognised or no longer
 * exists.
 */
export function choose(file: FoundFile, settingsOf: SettingsOf, mayRead: MayRead): Chosen | 'ignored' | undefined {
  const { full } = file
  const settings = settingsOf(full)
  const name = settings.format ?? formatByName(slashed(full))
  if (settings.isIgnored || isDisabled(name, settings)) return 'ignored'
  if (name === 'none' && !file.named) return undefined
  return name === 'none' || name === 'ask'
    ? chooseByText(file, settings, mayRead)
    : load(file, { format: name, certain: true, settings }, mayRead)
}

function chooseByText(file: FoundFile, settings: FileSettings, mayRead: MayRead): Chosen | 'ignored' | undefined {
  const { full, path, named } = file
  const head = readHead(full, HEAD_BYTES, (link) => mayRead(link, 'content'))
  if (!head.ok) return named || head.failure === 'link-outside' ? failed(path, head) : undefined
  const format = named ? formatOfText(head.text) : formatByText({ path: slashed(full), text: head.text })
  if (format && isDisabled(format, settings)) return 'ignored'
  return format && load(file, { format, certain: false, settings }, mayRead)
}

/** Like `choose`, for text that is not read from the file, such as stdin. */
export function chooseText(source: Source, cwd: string, settingsOf: SettingsOf): Candidate | undefined {
  const full = resolve(cwd, source.path)
  const settings = settingsOf(full)
  if (settings.isIgnored) return undefined
  const name = settings.format ?? formatByName(slashed(full))
  if (isDisabled(name, settings)) return undefined
  if (name !== 'none' && name !== 'ask') return { source, format: name, certain: true, settings }
  const format = formatOfText(source.text)
  if (format && isDisabled(format, settings)) return undefined
  return format && { source, format, certain: false, settings }
}

/** Links that lead out of the project are not read, because anyone may have committed them. */
function load({ path, full, named }: FoundFile, rest: Omit<Candidate, 'source'>, mayRead: MayRead): Chosen | undefined {
  const result = readText(full, (link) => mayRead(link, 'content'))
  if (result.ok) return { candidate: { source: { path, text: result.text }, ...rest } }
  if (result.failure === 'not-utf8' && !named && !mayMount(path, full, rest.format)) return undefined
  if (result.failure !== 'missing' || named) return failed(path, result)
  return hasUndecodableName(path) ? { failure: { path, message: UNDECODABLE_NAME } } : undefined
}

/** Whether a file in another encoding is worth a report: its ASCII characters say so, as those of most encodings are the same. */
function mayMount(path: string, full: string, format: FormatId): boolean {
  const guess = readUtf8(full)
  return !guess.ok || formatById(format).mayMount({ path, text: guess.text }, { read: () => undefined })
}

const failed = (path: string, { failure, detail }: Extract<ReadResult, { ok: false }>): Chosen => ({
  failure: { path, message: describeFailure(failure, detail) },
})
