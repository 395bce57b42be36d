import type { Source } from '../types.js'
import { azure } from './azure/format.js'
import { batch } from './batch/format.js'
import { compose } from './compose/format.js'
import { devcontainer } from './devcontainer/format.js'
import { claimantsOf } from './file-names.js'
import type { Format } from './format.js'
import { gitlab } from './gitlab/format.js'
import { jenkinsfile } from './jenkinsfile/format.js'
import { justfile } from './justfile/format.js'
import { kubernetes } from './kubernetes/format.js'
import { lando } from './lando/format.js'
import { makefile } from './makefile/format.js'
import { markdown } from './markdown/format.js'
import { mcp } from './mcp/format.js'
import { npm } from './npm/format.js'
import { powershell } from './powershell/format.js'
import { python } from './python/format.js'
import { quadlet } from './quadlet/format.js'
import { runner } from './runner/format.js'
import { shell } from './shell/format.js'
import { taskfile } from './taskfile/format.js'
import { testcontainers } from './testcontainers/format.js'
import { vscode } from './vscode/format.js'
import { workflow } from './workflow/format.js'

export type { CommentSyntax, Format, IsSuspect, Read } from './format.js'
export { patternOf } from './file-names.js'

/** All formats, in the order in which they may claim a file. */
const registry = [
  compose,
  devcontainer,
  shell,
  batch,
  powershell,
  workflow,
  gitlab,
  runner,
  taskfile,
  azure,
  lando,
  kubernetes,
  mcp,
  npm,
  vscode,
  makefile,
  justfile,
  jenkinsfile,
  quadlet,
  python,
  testcontainers,
  markdown,
] as const

export type FormatId = (typeof registry)[number]['id']

export const formats: readonly Format<FormatId>[] = registry

const claimants = claimantsOf(formats)

export const formatById = (id: FormatId): Format<FormatId> => formats.find((format) => format.id === id) ?? registry[0]

/** The format of a file, and whether its name alone decides. */
export interface FormatMatch {
  readonly id: FormatId
  readonly certain: boolean
}

/** The format by the file name: `none` if no format claims it, `ask` if the content decides. */
export function formatByName(path: string): FormatId | 'none' | 'ask' {
  let isAsked = false
  for (const { format, claim } of claimants(path)) {
    const answer = claim(path)
    if (answer === 'yes') return format.id
    isAsked ||= answer === 'ask'
  }
  return isAsked ? 'ask' : 'none'
}

/** The format that recognises the content, among those that may claim the path. */
export const formatByText = ({ path, text }: Source): FormatId | undefined =>
  claimants(path).find(({ format, claim }) => claim(path) === 'ask' && format.recognizes(text))?.format.id

/** The format that recognises a content, regardless of the file name. */
export const formatOfText = (text: string): FormatId | undefined =>
  formats.find(({ recognizes }) => recognizes(text))?.id

/** Finds the format by the name, or by the content if the name does not decide. */
export function formatOf(source: Source): FormatMatch | undefined {
  const named = formatByName(source.path)
  if (named === 'none') return undefined
  if (named !== 'ask') return { id: named, certain: true }
  const id = formatByText(source)
  return id && { id, certain: false }
}
