import { applyEdits, compatibleEdits } from '../../../../src/findings/apply-edits.js'
import { lint } from '../../../../src/lint.js'
import { placeOf } from '../../../../src/traced-text.js'
import type { Alternative, Edit, Finding, Mount, TracedText } from '../../../../src/types.js'
import { parseShort } from '../../../../src/volumes/short.js'
import { HOME } from './bash.js'

/** What becomes of specifications that reach an engine. */
export interface Change {
  /** Matches the specification before; groups are what the text does not decide. */
  readonly before: RegExp
  /** The specification behind, with `HOLE` for each group. */
  readonly after: string
  readonly hosts: readonly [before: string, after: string]
}

/** A script with all edits made that there are. */
export interface Fixed {
  readonly text: string
  readonly changes: readonly Change[]
  /** What no edit fixes. */
  readonly left: readonly Finding[]
}

const PATH = 'script.sh'
const MOST_ROUNDS = 10

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

export const patternOf = ({ atoms }: TracedText): RegExp => {
  const parts = atoms.map(({ text, hole }) => {
    if (text !== undefined) return escaped(text)
    return hole.meaning === 'home' ? escaped(HOME) : '(.*)'
  })
  return new RegExp(`^${parts.join('')}$`, 's')
}

const BASES: Readonly<Record<Alternative['base'], string>> = {
  home: HOME,
  'portable-home': HOME,
  project: '.',
  root: '',
  volume: '',
  'workspace-volume': '',
}

const hostAfter = ({ alternativePath }: Finding): string =>
  alternativePath ? BASES[alternativePath.base] + alternativePath.path : ''

/** The specification with other text in the place of the host path. */
function specAfter({ spec, source }: Mount, host: string, after: string): string {
  const at = spec.text.indexOf(host)
  if (at >= 0) return spec.text.slice(0, at) + after + spec.text.slice(at + host.length)
  const read = parseShort(spec)
  return after + spec.text.slice(('error' in read ? source : read.source)?.text.length ?? 0)
}

const placeKey = (source: TracedText | undefined): string => JSON.stringify([source?.text, source && placeOf(source)])

/** What comes of all mounts that one finding tells of. */
function changesOf(finding: Finding, mounts: readonly Mount[]): Change[] {
  const [host, after] = [finding.host.text, hostAfter(finding)]
  return mounts
    .filter(({ source }) => placeKey(source) === placeKey(finding.mount.source))
    .map((mount) => ({ before: patternOf(mount.spec), after: specAfter(mount, host, after), hosts: [host, after] }))
}

const isSame = (a: Edit, b: Edit): boolean =>
  a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text

const isMade = ({ edits }: Finding, made: readonly Edit[]): boolean =>
  edits.length > 0 && edits.every((edit) => made.some((one) => isSame(one, edit)))

/** Makes all edits that findings have, until there are none. */
export function fixed(script: string): Fixed {
  const changes: Change[] = []
  let text = script
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, mounts } = lint({ path: PATH, text }, { format: 'shell' })
    const edits = compatibleEdits(findings)
    if (edits.length === 0) return { text, changes, left: findings }
    changes.push(...findings.filter((one) => isMade(one, edits)).flatMap((one) => changesOf(one, mounts)))
    text = applyEdits(text, edits)
  }
  throw new Error('the edits never end')
}
