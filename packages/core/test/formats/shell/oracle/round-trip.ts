import { applyEdits, compatibleEdits } from '../../../../src/findings/apply-edits.js'
import { specsOfCommand } from '../../../../src/engines/index.js'
import { lint } from '../../../../src/lint.js'
import { createAlternativeNames } from '../../../../src/paths/alternative-names.js'
import { HOLE, placeOf, traceSource } from '../../../../src/traced-text.js'
import type { Alternative, Finding, TracedText } from '../../../../src/types.js'
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
  /** Specifications of findings that no edit cures. */
  readonly left: readonly RegExp[]
  readonly remaining: readonly Finding[]
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

function specAfter(finding: Finding): string {
  const {
    mount: { spec, source },
    host,
  } = finding
  const path = hostAfter(finding)
  const length = host.text.length
  const at = spec.text.indexOf(host.text)
  if (at >= 0) return spec.text.slice(0, at) + path + spec.text.slice(at + length)
  const read = parseShort(spec)
  const written = 'error' in read ? source : read.source
  return path + spec.text.slice(written?.text.length ?? 0)
}

const changeOf = (finding: Finding): Change => ({
  before: patternOf(finding.mount.spec),
  after: specAfter(finding),
  hosts: [finding.host.text, hostAfter(finding)],
})

/** Makes all edits that findings have, until there are none. */
export function cured(script: string): Cured {
  const names = createAlternativeNames()
  const changes: Change[] = []
  let text = script
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = lint({ path: PATH, text }, { format: 'shell', names })
    const edits = compatibleEdits(findings)
    const made = findings.filter(
      (finding) =>
        finding.edits.length > 0 &&
        finding.edits.every((edit) =>
          edits.some(
            (one) => one.range[0] === edit.range[0] && one.range[1] === edit.range[1] && one.text === edit.text,
          ),
        ),
    )
    if (edits.length === 0)
      return { text, changes, left: findings.map(({ mount }) => patternOf(mount.spec)), remaining: findings }
    changes.push(...made.map(changeOf))
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
  return made.length === 0 || left.some((pattern) => pattern.test(spec)) ? [spec, ...made] : made
}

/** A mount that only another way through the script hands to an engine as one: here it stands behind the image. */
const OPTION = /^(-\w*v=?|--volume=|)(.*)$/s

function asOption(argument: string, cure: Cured): string[] {
  const [, flag = '', spec = ''] = OPTION.exec(argument) ?? []
  return outcomes(spec, cure).map((text) => flag + text)
}

/** The arguments that may come of each argument of a call. */
function expectedOf(call: readonly string[], cure: Cured): string[][] {
  const specs = specsIn(call)
  return call.map((argument, index) => {
    const spec = specs.find((one) => one.argument === index)
    if (!spec) return [argument, ...asOption(argument, cure)]
    return outcomes(spec.text, cure).map((text) => argument.slice(0, spec.start) + text + argument.slice(spec.end))
  })
}

/** A call that is not what it should be after the edits. */
export interface Deviation {
  readonly before: readonly string[] | undefined
  readonly after: readonly string[] | undefined
}

/** What is only shown to people tells the new paths, too. */
function isPrintedAlike(before: string, after: string, { changes }: Cured): boolean {
  const hosts = changes.flatMap(({ hosts }) => hosts).sort((a, b) => b.length - a.length)
  const neutral = (text: string): string => hosts.reduce((shown, host) => shown.replaceAll(host, '*'), text)
  return neutral(before) === neutral(after)
}

function isAsExpected(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  cure: Cured,
): boolean {
  if (!before || before.length !== after?.length) return false
  if (before.length === 1) return isPrintedAlike(before[0] ?? '', after[0] ?? '', cure)
  const expected = expectedOf(before, cure)
  return after.every((argument, index) => expected[index]?.includes(argument))
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
