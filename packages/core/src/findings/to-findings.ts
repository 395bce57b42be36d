import { alternativeFor, replacementFor, type Cure } from './cure.js'
import { editsFor } from './edits.js'
import type { Judged } from './judge.js'
import { relatedOf } from './related.js'
import { tidyEdit } from './tidy.js'
import { writeAlternative } from '../languages/write.js'
import type { AlternativeNames } from '../paths/alternative-names.js'
import type { FolderMap } from '../paths/folder-map.js'
import { coverageOf, display, slice } from '../traced-text.js'
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
  const { head, length } = replacementFor(alternative, host) ?? { head: alternative, length: host.text.length }
  const writing = coverageOf(slice(host, 0, length))?.first.find((layer) => layer.startsWith('shell-'))
  const layers = writing === undefined ? [] : [writing]
  const text = writeAlternative(head, { first: layers, last: layers }, mount.home)
  return text === undefined ? undefined : text + display(slice(host, length))
}

interface Cured {
  readonly judged: Judged
  readonly cure?: Cure
}

/** A path that only this machine leads to a drive is right on other machines. */
function cureOf(judged: Judged, { names, machine, map }: Surroundings): Cured {
  if (judged.verdict.through !== undefined) return { judged }
  const alternative = alternativeFor(judged.verdict, judged.mount, names, machine, map)
  return alternative ? { judged, cure: { mount: judged.mount, host: judged.verdict.host, alternative } } : { judged }
}

function moveOf({ mount, verdict }: Judged, { names, machine, context, map }: Surroundings) {
  return verdict.through === 'project' ? projectMoveOf(mount, names, machine, context, map) : undefined
}

function findingOf({ judged, cure }: Cured, edits: readonly Edit[], around: Surroundings): Finding {
  const { rule, mount, verdict, place, services } = judged
  const alternative = cure && shownAlternative(cure.alternative, judged)
  const move = moveOf(judged, around)
  return {
    ...verdict,
    rule,
    mount,
    services,
    place,
    related: relatedOf(verdict.host, place),
    ...(cure ? { cure: cure.alternative } : {}),
    ...(alternative === undefined ? {} : { alternative }),
    ...(move === undefined ? {} : { move }),
    edits,
  }
}

const byPosition = (a: Finding, b: Finding): number => a.place.range[0] - b.place.range[0]

/** The volumes that a mount tells of: the one it is, and those that its project has. */
const volumesOf = ({ type, source, volumeDeclaration }: Mount): readonly string[] =>
  type === 'volume' && source ? [source.text] : (volumeDeclaration?.taken ?? [])

/** Verdicts with their cures, in the order of the text. */
export function toFindings(judged: readonly Judged[], { mounts, uses }: Reading, around: Surroundings): Finding[] {
  for (const name of mounts.flatMap(volumesOf)) around.names.reserveVolume(name)
  const cured = judged.map((one) => cureOf(one, around))
  const edits = editsFor(
    cured.flatMap(({ cure }) => cure ?? []),
    uses,
  )
  const editsOf = ({ cure }: Cured): Edit[] =>
    ((cure && edits.get(cure)) ?? []).map((edit) => tidyEdit(edit, around.textOf(edit.path)))
  return cured.map((one) => findingOf(one, editsOf(one), around)).sort(byPosition)
}
