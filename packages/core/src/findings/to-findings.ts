import type { FolderMap } from '../paths/folder-map.js'
import { projectMoveOf } from '../paths/project-move.js'
import { writeAlternative } from '../languages/write.js'
import { coverageOf, display, displayAs, EMPTY } from '../traced-text.js'
import type { Alternative, Context, Edit, Finding, Machine, Mount, ProjectMove, Reading } from '../types.js'
import { remedyOf, type Fix, type RemedyOptions, type Remedy } from './remedy.js'
import { editsFor } from './edits.js'
import type { Judged } from './judge.js'
import { otherUses } from './other-uses.js'
import { relatedOf } from './related.js'
import { replacementsAt } from './replacement.js'
import { tidyEdits } from './tidy.js'
import { volumeNames } from './volume-candidate.js'

/** What a finding is created from, besides its verdict. */
export interface FindingOptions {
  /** The text of a file, empty if it cannot be read. */
  readonly textOf: (path: string) => string
  readonly machine: Machine
  readonly context: Context
  /** The Linux folders that the config maps Windows folders to. */
  readonly map?: FolderMap
}

/** The alternative as a shell sees it, without the escapes of the language that contains the shell word. */
function shownAlternative(alternative: Alternative, { mount, verdict: { host } }: Judged): string | undefined {
  const [{ head, part, rest } = { head: alternative, part: host, rest: EMPTY }] = replacementsAt(alternative, host, 0)
  const written = coverageOf(part)?.first ?? []
  const writing = written.find((layer) => layer === 'unit') ?? written.find((layer) => layer.startsWith('shell-'))
  const layers = writing === undefined ? [] : [writing]
  const text = writeAlternative(head, { first: layers, last: layers }, mount.home)
  return text === undefined ? undefined : displayAs(text, part) + display(rest)
}

interface Fixable {
  readonly judged: Judged
  readonly remedy?: Remedy
  /** One for each of the mounts with the same verdict. */
  readonly fixes: readonly Fix[]
}

/** A path that is on a drive only on this machine is valid on others. */
function fixableOf(judged: Judged, options: RemedyOptions): Fixable {
  const { mount, verdict, alike } = judged
  const remedy = verdict.cause === undefined ? remedyOf(verdict, mount, options) : undefined
  if (!remedy) return { judged, fixes: [] }
  const { alternative } = remedy
  const all = alternative ? [judged, ...alike] : []
  return {
    judged,
    remedy,
    fixes: all.flatMap((one) => (alternative ? [{ mount: one.mount, host: one.verdict.host, alternative }] : [])),
  }
}

/** How the project of a folder moves, found once for each folder. */
function projectMoves({ machine, context, map }: FindingOptions): (folder: string) => ProjectMove | undefined {
  const known = new Map<string, ProjectMove | undefined>()
  return (folder) => {
    if (!known.has(folder)) known.set(folder, projectMoveOf(folder, machine, context, map))
    return known.get(folder)
  }
}

const isMoving = ({ judged: { verdict }, remedy }: Fixable): boolean =>
  verdict.cause === 'project' || remedy?.advice?.kind === 'in-project'

function findingOf(fixable: Fixable, edits: readonly Edit[], moveOf: ReturnType<typeof projectMoves>): Finding {
  const { judged, remedy: { alternative, advice } = {} } = fixable
  const { rule, mount, verdict, place, services } = judged
  const shown = alternative && shownAlternative(alternative, judged)
  const move = isMoving(fixable) ? moveOf(mount.folder) : undefined
  return {
    ...verdict,
    rule,
    mount,
    services,
    place,
    related: relatedOf(verdict.host, place),
    ...(alternative ? { alternativePath: alternative } : {}),
    ...(shown === undefined ? {} : { alternative: shown }),
    ...(advice ? { advice } : {}),
    ...(move === undefined ? {} : { move }),
    edits,
  }
}

const editKey = ({ path, range, text }: Edit): string => [path, ...range, text].join('\0')

/** Edits that several mounts share are made once. */
const unique = (edits: readonly Edit[]): Edit[] => [...new Map(edits.map((edit) => [editKey(edit), edit])).values()]

const byPosition = (a: Finding, b: Finding): number => a.place.range[0] - b.place.range[0]

/** The volumes that a mount involves: its own, and those of its project. */
const volumesOf = ({ type, source, volumeDeclaration }: Mount): readonly string[] =>
  type === 'volume' && source ? [source.text] : (volumeDeclaration?.taken ?? [])

/** Verdicts with their alternatives, in the order of the text. */
export function toFindings(judged: readonly Judged[], reading: Reading, options: FindingOptions): Finding[] {
  const moveOf = projectMoves(options)
  const nameVolume = volumeNames(reading.mounts.flatMap(volumesOf))
  const fixables = judged.map((one) => fixableOf(one, { ...options, nameVolume }))
  const isUsedElsewhere = otherUses(reading, options.textOf)
  const held = new Set(fixables.filter(({ fixes }) => fixes.some(isUsedElsewhere)))
  const all = fixables.flatMap((one) => (held.has(one) ? [] : one.fixes))
  const edits = editsFor(all, reading, options.textOf)
  const editsOf = ({ fixes }: Fixable): Edit[] =>
    tidyEdits(unique(fixes.flatMap((fix) => edits.get(fix) ?? [])), options.textOf)
  return fixables
    .map((one) => {
      const finding = findingOf(one, editsOf(one), moveOf)
      return held.has(one) ? { ...finding, advice: { kind: 'used-elsewhere' } as const } : finding
    })
    .sort(byPosition)
}
