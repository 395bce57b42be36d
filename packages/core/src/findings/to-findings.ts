import { alternativeFor, type Cure } from './cure.js'
import { editsFor } from './edits.js'
import type { Judged } from './judge.js'
import { relatedOf } from './related.js'
import { replacementsAt } from './replacement.js'
import { tidyEdit } from './tidy.js'
import { writeAlternative } from '../languages/write.js'
import type { AlternativeNames } from '../paths/alternative-names.js'
import type { FolderMap } from '../paths/folder-map.js'
import { coverageOf, display, displayAs, slice } from '../traced-text.js'
import { projectMoveOf } from '../paths/project-move.js'
import type { Alternative, Context, Edit, Finding, Machine, Mount, Reading } from '../types.js'

/** What a finding is made with beside its verdict. */
export interface Surroundings {
  /** The text of a file, empty if it can't be read. */
  readonly textOf: (path: string) => string
  readonly names: AlternativeNames
  readonly machine: Machine
  readonly context: Context
  /** What the user says that takes the place of Windows folders. */
  readonly map?: FolderMap
}

/** How an alternative reads at the mount, without what a file around a shell word would make of it. */
function shownAlternative(alternative: Alternative, { mount, verdict: { host } }: Judged): string | undefined {
  const [{ head, part } = { head: alternative, part: host }] = replacementsAt(alternative, host, 0)
  const writing = coverageOf(part)?.first.find((layer) => layer.startsWith('shell-'))
  const layers = writing === undefined ? [] : [writing]
  const text = writeAlternative(head, { first: layers, last: layers }, mount.home)
  return text === undefined ? undefined : displayAs(text, part) + display(slice(host, part.text.length))
}

interface Cured {
  readonly judged: Judged
  readonly alternative?: Alternative
  /** One for each of the mounts that say the same. */
  readonly cures: readonly Cure[]
}

/** A path that only this machine leads to a drive is right on other machines. */
function cureOf(judged: Judged, { names, machine, map }: Surroundings): Cured {
  const { mount, verdict, alike } = judged
  const alternative = verdict.through === undefined ? alternativeFor(verdict, mount, names, machine, map) : undefined
  if (!alternative) return { judged, cures: [] }
  const cures = [judged, ...alike].map((one) => ({ mount: one.mount, host: one.verdict.host, alternative }))
  return { judged, alternative, cures }
}

function moveOf({ mount, verdict }: Judged, { names, machine, context, map }: Surroundings) {
  return verdict.through === 'project' ? projectMoveOf(mount, names, machine, context, map) : undefined
}

function findingOf({ judged, alternative }: Cured, edits: readonly Edit[], around: Surroundings): Finding {
  const { rule, mount, verdict, place, services } = judged
  const shown = alternative && shownAlternative(alternative, judged)
  const move = moveOf(judged, around)
  return {
    ...verdict,
    rule,
    mount,
    services,
    place,
    related: relatedOf(verdict.host, place),
    ...(alternative ? { cure: alternative } : {}),
    ...(shown === undefined ? {} : { alternative: shown }),
    ...(move === undefined ? {} : { move }),
    edits,
  }
}

const editKey = ({ path, range, text }: Edit): string => [path, ...range, text].join('\0')

/** Edits that several mounts share are made once. */
const unique = (edits: readonly Edit[]): Edit[] => [...new Map(edits.map((edit) => [editKey(edit), edit])).values()]

const byPosition = (a: Finding, b: Finding): number => a.place.range[0] - b.place.range[0]

/** The volumes that a mount tells of: the one it is, and those that its project has. */
const volumesOf = ({ type, source, volumeDeclaration }: Mount): readonly string[] =>
  type === 'volume' && source ? [source.text] : (volumeDeclaration?.taken ?? [])

/** Verdicts with their cures, in the order of the text. */
export function toFindings(judged: readonly Judged[], reading: Reading, around: Surroundings): Finding[] {
  for (const name of reading.mounts.flatMap(volumesOf)) around.names.reserveVolume(name)
  const cured = judged.map((one) => cureOf(one, around))
  const all = cured.flatMap(({ cures }) => cures)
  const edits = editsFor(all, reading, around.textOf)
  const editsOf = ({ cures }: Cured): Edit[] =>
    unique(cures.flatMap((cure) => edits.get(cure) ?? [])).map((edit) => tidyEdit(edit, around.textOf(edit.path)))
  return cured.map((one) => findingOf(one, editsOf(one), around)).sort(byPosition)
}
