import type { Bash } from './bash.js'
import { patternOf } from './cured.js'
import { inputRuns } from './inputs.js'
import { isOnWindows, specsFound, specsIn } from './mounts.js'

/** How much is evaluated: all that is allowed by default, and little enough that evaluation ends in loops and calls. */
const FUELS: readonly (number | undefined)[] = [undefined, 0, 20, 200]

/** Numbers of runs after which the mounts seen are compared: some combinations of inputs are rare. */
const RUNS = [8, 40, 160, 600]

/** The specifications of Windows drives that we find with some fuel and that none of the seen ones matches. */
export function unseen(script: string, seen: readonly string[]): string[] {
  const specs = FUELS.flatMap((fuel) => specsFound(script, fuel)).filter(({ text }) => isOnWindows(text))
  const patterns = new Map(specs.map((spec) => [spec.text, patternOf(spec)]))
  return [...patterns].flatMap(([text, pattern]) => (seen.some((one) => pattern.test(one)) ? [] : [text]))
}

/** The specifications of Windows drives that bash gives to engines in the runs from one number to another. */
export const windowsSpecsSeen = (bash: Bash, script: string, from: number, to: number): string[] =>
  specsIn(bash.run(script, inputRuns(from, to))).filter(isOnWindows)

/** The specifications of Windows drives that we find and that bash gives to engines in no run. */
export function neverSeen(bash: Bash, script: string): string[] {
  const seen = new Set<string>()
  let from = 0
  for (const to of RUNS) {
    for (const spec of windowsSpecsSeen(bash, script, from, to)) seen.add(spec)
    if (unseen(script, [...seen]).length === 0) return []
    from = to
  }
  return unseen(script, [...seen])
}
