import { specsOfCommand } from '../../../../src/engines/index.js'
import { HOLE, placeOf, traceSource } from '../../../../src/traced-text.js'
import type { TracedText } from '../../../../src/types.js'
import { HOME, type Bash, type Environment } from './bash.js'
import { patternOf, type Change, type Fixed } from './fixed.js'

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
function outcomes(spec: string, { changes, left }: Fixed): string[] {
  const made = changes.flatMap(({ before, after }) => {
    const match = before.exec(spec)
    return match ? [filled(after, match.slice(1))] : []
  })
  return made.length === 0 || left.some(({ mount }) => patternOf(mount.spec).test(spec)) ? [spec, ...made] : made
}

/** The arguments that may come of each argument of a call. */
function expectedOf(call: readonly string[], fix: Fixed): string[][] {
  const specs = specsIn(call)
  return call.map((argument, index) => {
    const spec = specs.find((one) => one.argument === index)
    if (!spec) return [argument]
    return outcomes(spec.text, fix).map((text) => argument.slice(0, spec.start) + text + argument.slice(spec.end))
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
function isAlike(before: string, after: string, { changes }: Fixed): boolean {
  const folders = changes.flatMap(foldersOf).sort((a, b) => b.length - a.length)
  // What a shell reads once more may hold the variable as it is written.
  const neutral = (text: string): string =>
    folders.reduce((shown, folder) => shown.replaceAll(folder, '*'), text.replaceAll('$HOME', HOME))
  return neutral(before) === neutral(after)
}

function isAsExpected(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  fix: Fixed,
): boolean {
  if (!before || before.length !== after?.length) return false
  if (before.length === 1) return isAlike(before[0] ?? '', after[0] ?? '', fix)
  const expected = expectedOf(before, fix)
  return after.every((argument, index) => {
    if (expected[index]?.includes(argument)) return true
    return isBehindImage(before, index) && isAlike(before[index] ?? '', argument, fix)
  })
}

const OPTION = /^-\w*v|^--volume/

/** Whether it looks like a mount that is one only where another way through the script leads: here something is the image. */
function isBehindImage(call: readonly string[], index: number): boolean {
  const isMount = specsIn(call).some(({ argument }) => argument === index)
  return !isMount && [call[index], call[index - 1]].some((word) => OPTION.test(word ?? ''))
}

/** How what a script does after its edits differs from what it should do. */
export function deviations(bash: Bash, script: string, fix: Fixed, environments: readonly Environment[]): Deviation[] {
  const [before, after] = [bash.trace(script, environments), bash.trace(fix.text, environments)]
  const calls = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index],
    after: after[index],
  }))
  return calls.filter((call) => !isAsExpected(call.before, call.after, fix))
}
