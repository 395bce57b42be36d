import { applyEdits, compatibleEdits } from '../../../../src/findings/apply-edits.js'
import { specsOfCommand } from '../../../../src/engines/index.js'
import { lint } from '../../../../src/lint.js'
import { createAlternativeNames } from '../../../../src/paths/alternative-names.js'
import { HOLE, placeOf, traceSource } from '../../../../src/traced-text.js'
import type { Alternative, Edit, Finding, Mount, TracedText } from '../../../../src/types.js'
import { parseShort } from '../../../../src/volumes/short.js'
import { HOME, type Bash, type Environment } from './bash.js'

/** What becomes of specifications that reach an engine. */
interface Change {
  /** Matches the specification before; groups are what the text does not decide. */
  readonly before: RegExp
  /** The specification behind, with `HOLE` for each group. */
  readonly after: string
  readonly hosts: readonly [before: string, after: string]
}

/** A script with all edits made that there are. */
export interface Cured {
  readonly text: string
  readonly changes: readonly Change[]
  /** What no edit cures. */
  readonly left: readonly Finding[]
}

const PATH = 'script.sh'
const MOST_ROUNDS = 10

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const patternOf = ({ atoms }: TracedText): RegExp => {
  const parts = atoms.map(({ text, hole }) => {
    if (text !== undefined) return escaped(text)
    return hole.meaning === 'home' ? escaped(HOME) : '(.*)'
  })
  return new RegExp(`^${parts.join('')}$`, 's')
}

const BASES: Readonly<Record<Alternative['base'], string>> = { home: HOME, project: '.', root: '', volume: '' }

const hostAfter = ({ cure }: Finding): string => (cure ? BASES[cure.base] + cure.path : '')

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
export function cured(script: string): Cured {
  const names = createAlternativeNames()
  const changes: Change[] = []
  let text = script
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, mounts } = lint({ path: PATH, text }, { format: 'shell', names })
    const edits = compatibleEdits(findings)
    if (edits.length === 0) return { text, changes, left: findings }
    changes.push(...findings.filter((one) => isMade(one, edits)).flatMap((one) => changesOf(one, mounts)))
    text = applyEdits(text, edits)
  }
  throw new Error('the edits never end')
}

/** A specification in an argument. */
interface Spec {
  readonly argument: number
  readonly start: number
  readonly end: number
  readonly text: string
}

const traced = (text: string, index: number): TracedText => traceSource({ path: index.toString(), text })

function specsIn(call: readonly string[]): Spec[] {
  return specsOfCommand(call.map(traced)).flatMap(({ spec }) => {
    const place = placeOf(spec)
    return place ? [{ argument: Number(place.path), start: place.range[0], end: place.range[1], text: spec.text }] : []
  })
}

function filled(template: string, values: readonly string[]): string {
  let next = Math.max(0, values.length - template.split(HOLE).length + 1)
  return template.replaceAll(HOLE, () => values[next++] ?? '')
}

/** What may come of a specification. */
function outcomes(spec: string, { changes, left }: Cured): string[] {
  const made = changes.flatMap(({ before, after }) => {
    const match = before.exec(spec)
    return match ? [filled(after, match.slice(1))] : []
  })
  return made.length === 0 || left.some(({ mount }) => patternOf(mount.spec).test(spec)) ? [spec, ...made] : made
}

/** The arguments that may come of each argument of a call. */
function expectedOf(call: readonly string[], cure: Cured): string[][] {
  const specs = specsIn(call)
  return call.map((argument, index) => {
    const spec = specs.find((one) => one.argument === index)
    if (!spec) return [argument]
    return outcomes(spec.text, cure).map((text) => argument.slice(0, spec.start) + text + argument.slice(spec.end))
  })
}

/** A call that is not what it should be after the edits. */
export interface Deviation {
  readonly before: readonly string[] | undefined
  readonly after: readonly string[] | undefined
}

/** Folders and those that took their places, as deep as both go on alike. */
function foldersOf({ hosts: [before, after] }: Change): string[] {
  const names = before.split('/')
  const ends = names.map((_, index) => names.slice(index).join('/')).filter((end) => after.endsWith(`/${end}`))
  const starts = ends.flatMap((end) => [before, after].map((host) => host.slice(0, -end.length - 1)))
  return [before, after, ...starts].filter((folder) => folder !== '')
}

/** Whether texts are the same but for the folders that took the place of others. */
function isAlike(before: string, after: string, { changes }: Cured): boolean {
  const folders = changes.flatMap(foldersOf).sort((a, b) => b.length - a.length)
  const neutral = (text: string): string => folders.reduce((shown, folder) => shown.replaceAll(folder, '*'), text)
  return neutral(before) === neutral(after)
}

function isAsExpected(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  cure: Cured,
): boolean {
  if (!before || before.length !== after?.length) return false
  if (before.length === 1) return isAlike(before[0] ?? '', after[0] ?? '', cure)
  const expected = expectedOf(before, cure)
  return after.every((argument, index) => {
    if (expected[index]?.includes(argument)) return true
    return isBehindImage(before, index) && isAlike(before[index] ?? '', argument, cure)
  })
}

const OPTION = /^-\w*v|^--volume/

/** Whether it looks like a mount that is one only where another way through the script leads: here something is the image. */
function isBehindImage(call: readonly string[], index: number): boolean {
  const isMount = specsIn(call).some(({ argument }) => argument === index)
  return !isMount && [call[index], call[index - 1]].some((word) => OPTION.test(word ?? ''))
}

/** How what a script does after its edits differs from what it should do. */
export function deviations(bash: Bash, script: string, cure: Cured, environments: readonly Environment[]): Deviation[] {
  const [before, after] = [bash.trace(script, environments), bash.trace(cure.text, environments)]
  const calls = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index],
    after: after[index],
  }))
  return calls.filter((call) => !isAsExpected(call.before, call.after, cure))
}
