import type { Bash } from './bash.js'
import { patternOf } from './fixed.js'
import { inputRuns } from './inputs.js'
import { isOnWindows, specsFound, specsIn } from './mounts.js'

/** How much is evaluated: all that is allowed by default, and little enough that evaluation ends in loops and calls. */
const FUELS: readonly (number | undefined)[] = [undefined, 0, 20, 200]

/** Numbers of runs after which the mounts seen are compared: some combinations of inputs are rare. */
const RUNS = [4, 20, 80, 600]

/** What the specifications of Windows drives that we find may be in a run, by their texts. */
function patternsFound(script: string): Map<string, RegExp> {
  const specs = FUELS.flatMap((fuel) => specsFound(script, fuel)).filter(({ text }) => isOnWindows(text))
  return new Map(specs.map((spec) => [spec.text, patternOf(spec)]))
}

const unmatched = (patterns: ReadonlyMap<string, RegExp>, seen: readonly string[]): string[] =>
  [...patterns].flatMap(([text, pattern]) => (seen.some((one) => pattern.test(one)) ? [] : [text]))

/** The specifications of Windows drives that we find with some fuel and that none of the seen ones matches. */
export const unseen = (script: string, seen: readonly string[]): string[] => unmatched(patternsFound(script), seen)

/** The specifications of Windows drives that bash gives to engines in the runs from one number to another. */
export const windowsSpecsSeen = (bash: Bash, script: string, from: number, to: number): string[] =>
  specsIn(bash.run(script, inputRuns(from, to))).filter(isOnWindows)

/** The specifications of Windows drives that we find and that bash gives to engines in no run. */
export function neverSeen(bash: Bash, script: string): string[] {
  const patterns = patternsFound(script)
  const seen: string[] = []
  for (const [index, to] of RUNS.entries()) {
    if (unmatched(patterns, seen).length === 0) break
    seen.push(...windowsSpecsSeen(bash, script, RUNS[index - 1] ?? 0, to))
  }
  return unmatched(patterns, seen)
}
