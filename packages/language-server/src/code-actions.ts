import {
  capitalized,
  commentSpots,
  describeFinding,
  lineIndex,
  unusedIgnores,
  ignoresOf,
  visible,
  type CommentSpot,
  type Edit,
  type Finding,
  type Place,
} from '@mount-lint/core'
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver'
import { Commands } from './commands.js'
import { SOURCE } from './diagnostics.js'
import { isInProject, workspaceEdit, type EditContext } from './edits.js'
import type { Host } from './host.js'
import { textAt } from './positions.js'
import { isSame, touch } from './ranges.js'
import type { Client } from './client.js'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.${SOURCE}`

/** The inputs of code actions. */
export interface ActionContext extends EditContext {
  readonly client: Client
  readonly host: Host
}

/** A finding with the diagnostics that show it in the editor. */
interface Shown {
  readonly finding: Finding
  readonly diagnostics: Diagnostic[]
}

function shownIn({ range, context }: CodeActionParams, { analysis, positions }: ActionContext): Shown[] {
  const own = analysis.result().findings.filter(({ place }) => place.path === analysis.source.path)
  return own.flatMap((finding) => {
    const at = positions.rangeOf(finding.place)
    if (!touch(at, range)) return []
    const ofFinding = (one: Diagnostic): boolean => one.code === finding.rule && isSame(one.range, at)
    return [{ finding, diagnostics: context.diagnostics.filter(ofFinding) }]
  })
}

/** Names the files that an edit changes, unless it changes only the file of the finding. */
function filesIn(edits: readonly Edit[], { analysis }: ActionContext): string {
  const paths = [...new Set(edits.map(({ path }) => path))]
  return paths.every((path) => path === analysis.source.path) ? '' : ` (in ${visible(paths.join(' and '))})`
}

function writeAction({ finding, diagnostics }: Shown, around: ActionContext): CodeAction[] {
  const { edits } = finding
  const { help } = describeFinding(finding)
  if (help === undefined || edits.length === 0 || !isInProject(edits, around.analysis)) return []
  const title = `${capitalized(help)}${filesIn(edits, around)}`
  return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, edit: workspaceEdit(edits, around) }]
}

function lineOf({ path, range }: Place, { analysis }: ActionContext): string {
  return `${visible(path)}:${lineIndex(textAt(analysis, path)).positionAt(range[0]).line}`
}

function openActions({ finding, diagnostics }: Shown, around: ActionContext): CodeAction[] {
  if (!around.client.showsDocuments) return []
  const written = finding.related.filter(({ kind }) => kind === 'definition')
  return written.map((place) => {
    const title = `Open ${lineOf(place, around)}, where the path is written`
    const command = { title, command: Commands.open, arguments: [around.positions.locationOf(place)] }
    return { title, kind: CodeActionKind.QuickFix, diagnostics, command }
  })
}

const MOVE_TITLE = 'Show the commands that move the files'

function moveAction({ finding, diagnostics }: Shown, { host, analysis }: ActionContext): CodeAction[] {
  const commands = host.moveCommands([finding], analysis)
  if (commands.length === 0) return []
  const command = { title: MOVE_TITLE, command: Commands.showMoves, arguments: [...commands] }
  return [{ title: MOVE_TITLE, kind: CodeActionKind.QuickFix, diagnostics, command }]
}

function ignoreAction(
  { finding, diagnostics }: Shown,
  spot: CommentSpot | undefined,
  around: ActionContext,
): CodeAction[] {
  if (!spot) return []
  const { path } = around.analysis.source
  const comment = `${spot.before}mount-lint-ignore-next-line ${finding.rule}${spot.after}`
  const edits = [{ path, range: [spot.offset, spot.offset] as const, text: comment }]
  const title = `Ignore this mount: ${comment.trim()}`
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: workspaceEdit(edits, around) }]
}

function findingActions(params: CodeActionParams, around: ActionContext): CodeAction[] {
  const { source, format } = around.analysis
  const shown = shownIn(params, around)
  if (shown.length === 0) return []
  const spots = commentSpots(
    source,
    format,
    shown.map(({ finding }) => finding.place.range[0]),
  )
  return shown.flatMap((one, index) => [
    ...writeAction(one, around),
    ...openActions(one, around),
    ...moveAction(one, around),
    ...ignoreAction(one, spots[index], around),
  ])
}

function unusedActions({ range, context }: CodeActionParams, around: ActionContext): CodeAction[] {
  const { analysis, positions } = around
  const { path } = analysis.source
  return unusedIgnores(ignoresOf(analysis.result(), analysis)).flatMap(({ suppression, removal }) => {
    const at = positions.rangeOf({ path, range: suppression.range })
    if (!removal || !touch(at, range)) return []
    const diagnostics = context.diagnostics.filter((one) => one.code === 'unused-ignore' && isSame(one.range, at))
    const edit = workspaceEdit([{ path, range: removal, text: '' }], around)
    return [{ title: 'Remove the comment', kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics, edit }]
  })
}

function fixAllAction(around: ActionContext): CodeAction[] {
  const { analysis, host } = around
  const findings = analysis.result().findings.filter(({ edits }) => isInProject(edits, analysis))
  const edits = host.fixesOf(findings)
  if (edits.length === 0) return []
  return [{ title: 'Write all alternatives', kind: FIX_ALL, edit: workspaceEdit(edits, around) }]
}

/** Whether the editor requests a kind of action; a kind includes all kinds that start with it. */
const isWanted = ({ context: { only } }: CodeActionParams, kind: string): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))

/** The actions for the findings in a range, and the edits of `--fix` if the editor requests them. */
export function codeActions(params: CodeActionParams, around: ActionContext): CodeAction[] {
  if (!around.analysis.mayFind) return []
  return [
    ...(isWanted(params, CodeActionKind.QuickFix) ? findingActions(params, around) : []),
    ...(isWanted(params, CodeActionKind.QuickFix) ? unusedActions(params, around) : []),
    ...(isWanted(params, FIX_ALL) ? fixAllAction(around) : []),
  ]
}
