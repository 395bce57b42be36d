import { composeFileLinks } from '@mount-lint/core'
import type { DocumentLink } from 'vscode-languageserver'
import type { Analysis } from './analysis.js'
import { fullPathIn, type Positions } from './positions.js'
import type { Workspace } from './workspace.js'

interface LinkContext {
  readonly analysis: Analysis
  readonly positions: Positions
  readonly workspace: Workspace
}

/** Links to the files that a compose file names. */
export function linksOf({ analysis, positions, workspace }: LinkContext): DocumentLink[] {
  const { format, source, context } = analysis
  if (format !== 'compose') return []
  return composeFileLinks(source, context).flatMap(({ place, path }) => {
    const full = fullPathIn(analysis, path)
    return full === undefined ? [] : [{ range: positions.rangeOf(place), target: workspace.uriAt(full) }]
  })
}
