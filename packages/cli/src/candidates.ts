import { resolve, sep } from 'node:path'
import type { Format, FormatId, Source } from '@mount-lint/core'
import { formatByName, formats } from '@mount-lint/core/formats'
import { readHead, readText, type ReadResult } from '@mount-lint/core/node'
import { describeFailure, type Failure } from './failures.js'
import type { FoundFile } from './files.js'

/** A file of one of our formats. */
export interface Candidate {
  readonly source: Source
  readonly format: FormatId
  /** The name says what it is, so a problem in it is news. */
  readonly certain: boolean
}

/** A candidate, a failure to read what should be one, or nothing of ours; files come and go while we search. */
export type Chosen = { readonly candidate: Candidate } | { readonly failure: Failure } | undefined

/** Enough to find the first keys of a long file, little enough to look into every extensionless file. */
const HEAD_BYTES = 64 * 1024

/** Decides by the name first; by the text where the name leaves it open or the user named the file. */
export function choose(file: FoundFile, cwd: string): Chosen {
  const full = resolve(cwd, file.path)
  const name = formatByName(slashed(full))
  if (name === 'none' && !file.named) return undefined
  if (name !== 'none' && name !== 'ask') return load(file, full, name, true)
  const head = readHead(full, HEAD_BYTES)
  if (!head.ok) return file.named ? failed(file.path, head) : undefined
  const recognized = formats.find((format) => mayBe(format, file, full) && format.recognizes(head.text))
  return recognized && load(file, full, recognized.id, false)
}

const mayBe = ({ claims }: Format, { named }: FoundFile, full: string): boolean =>
  named || claims(slashed(full)) === 'ask'

function load({ path, named }: FoundFile, full: string, format: FormatId, certain: boolean): Chosen {
  const result = readText(full)
  if (result.ok) return { candidate: { source: { path, text: result.text }, format, certain } }
  const isGone = result.failure === 'missing' && !named
  return isGone ? undefined : failed(path, result)
}

const failed = (path: string, { failure, detail }: Extract<ReadResult, { ok: false }>): Chosen => ({
  failure: { path, message: describeFailure(failure, detail) },
})

const slashed = (path: string): string => path.split(sep).join('/')
