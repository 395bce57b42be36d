import { resolve } from 'node:path'
import { lineIndex, type LineIndex, type Place, type Range as Offsets } from '@mount-lint/core'
import type { Location, Range } from 'vscode-languageserver'
import type { Analysis } from './analysis.js'
import type { Workspace } from './workspace.js'

/** Converts places of core into editor positions: 0-based lines and characters, in UTF-16 code units. */
export interface Positions {
  readonly rangeOf: (place: Place) => Range
  readonly uriOf: (path: string) => string
  readonly locationOf: (place: Place) => Location
}

function rangeIn({ positionAt }: LineIndex, [start, end]: Offsets): Range {
  const [from, to] = [positionAt(start), positionAt(end)]
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  }
}

/** The text of a file within an analysis. */
export const textAt = ({ source, context }: Analysis, path: string): string =>
  path === source.path ? source.text : (context.read(path, 'include') ?? '')

/** The full path of a file within an analysis; undefined for a document that is not on the disk. */
export const fullPathIn = ({ folder }: Analysis, path: string): string | undefined =>
  folder === undefined ? undefined : resolve(folder, path)

export function positionsOf(analysis: Analysis, uri: string, workspace: Workspace): Positions {
  const known = new Map<string, LineIndex>()
  const linesOf = (path: string): LineIndex => {
    const lines = known.get(path) ?? lineIndex(textAt(analysis, path))
    known.set(path, lines)
    return lines
  }
  const rangeOf = ({ path, range }: Place): Range => rangeIn(linesOf(path), range)
  const uriOfPath = (path: string): string => {
    const full = path === analysis.source.path ? undefined : fullPathIn(analysis, path)
    return full === undefined ? uri : workspace.uriAt(full)
  }
  return { rangeOf, uriOf: uriOfPath, locationOf: (place) => ({ uri: uriOfPath(place.path), range: rangeOf(place) }) }
}
