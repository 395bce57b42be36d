import {
  destinationOf,
  display,
  formatWindowsPath,
  hostPathOf,
  locate,
  visible,
  type Location,
  type Mount,
  type Origin,
  type Range as Offsets,
} from '@mount-lint/core'
import type { Hover, HoverParams, Position } from 'vscode-languageserver'
import { MarkupKind } from 'vscode-languageserver'
import { displayPath } from '@mount-lint/core/node'
import type { Analysis } from './analysis.js'
import { touch } from './ranges.js'
import type { Session, Subject } from './session.js'
import { pathOf } from './uris.js'
import type { OpenDocuments } from './workspace.js'

/** A document that may contain the mount at the cursor. */
interface HoverSubject extends Subject {
  /** The document at the cursor, as the other one names it. */
  readonly path: string
}

/** The inputs of a hover. */
interface HoverContext {
  readonly documents: OpenDocuments
  readonly subjectOf: Session['subjectOf']
}

const code = (text: string): string => {
  const safe = visible(text)
  return safe.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``
}

function whereOf(location: Location, mount: Mount, { machine, context }: Analysis): string {
  const host = hostPathOf(mount, machine)
  const here = host === undefined ? '' : `, ${code(host)}`
  const destination = destinationOf(mount, location, machine, context)
  if (destination) return `on a Windows drive of this machine, ${code(formatWindowsPath(destination.path))}`
  switch (location.on) {
    case 'windows':
      return `on a Windows drive, ${code(location.windowsPath)}`
    case 'windows-home':
      return `in a Windows folder, which ${code(location.name)} names`
    case 'project':
      return `in the project${here}`
    case 'home':
      return `in the home folder${here}`
    case 'linux':
      return 'in the Linux file system'
    case 'unknown':
      return 'unknown: the text does not decide it'
  }
}

const userOf = ({ service, engine }: Mount): string => (service === undefined ? engine : `service ${code(service)}`)

function useOf(mount: Mount): string {
  const target = mount.target ? ` at ${code(display(mount.target))}` : ''
  return `- ${userOf(mount)}${target}${mount.readOnly ? ', read-only' : ''}`
}

function textOf(mounts: readonly [Mount, ...Mount[]], analysis: Analysis): string {
  const [first] = mounts
  const head = first.source
    ? `${code(display(first.source))} is ${whereOf(locate(first, analysis.machine), first, analysis)}`
    : ''
  return [`${head}.`, '', 'Mounted by', ...new Set(mounts.map(useOf))].join('\n')
}

const originsIn = ({ source }: Mount, path: string): Origin[] =>
  (source?.atoms ?? []).flatMap(({ origins }) => origins.filter((origin) => origin.path === path))

const rangeAround = (origins: readonly Origin[]): Offsets => [
  Math.min(...origins.map(({ range }) => range[0])),
  Math.max(...origins.map(({ range }) => range[1])),
]

/** The range of a host path in a file, if it contains the position. */
function rangeAt(mount: Mount, at: Position, { path, positions }: HoverSubject) {
  const origins = originsIn(mount, path)
  if (mount.type !== 'bind' || origins.length === 0) return undefined
  const range = positions.rangeOf({ path, range: rangeAround(origins) })
  return touch(range, { start: at, end: at }) ? range : undefined
}

function hoverAt(at: Position, subject: HoverSubject): Hover | null {
  const hit = subject.analysis.mounts().flatMap((mount) => {
    const range = rangeAt(mount, at, subject)
    return range ? [{ mount, range }] : []
  })
  const [first, ...others] = hit
  if (!first) return null
  const value = textOf([first.mount, ...others.map(({ mount }) => mount)], subject.analysis)
  return { contents: { kind: MarkupKind.Markdown, value }, range: first.range }
}

/** The path of a file within an analysis, if the analysis depends on it. */
function pathIn({ analysis: { source, folder, reads } }: Subject, uri: string, subjectUri: string): string | undefined {
  if (uri === subjectUri) return source.path
  const full = pathOf(uri)
  return full !== undefined && folder !== undefined && reads.has(full) ? displayPath(full, folder) : undefined
}

/** The location of a host path on this machine, and the mounts that use it, in this document or in one that reads it. */
export async function hoverIn(
  { textDocument: { uri }, position }: HoverParams,
  { documents, subjectOf }: HoverContext,
): Promise<Hover | null> {
  const others = documents.all().flatMap((document) => (document.uri === uri ? [] : [document.uri]))
  for (const candidate of [uri, ...others]) {
    const subject = await subjectOf(candidate)
    if (!subject) continue
    const path = pathIn(subject, uri, candidate)
    const hover = path === undefined ? null : hoverAt(position, { ...subject, path })
    if (hover) return hover
  }
  return null
}
