/** Maximum number of branches of a condition. */
const MOST_BRANCHES = 6

const WORD = /^[ ]*(?:(ifeq|ifneq|ifdef|ifndef)|(else[ \t]+if\w*)|(endif))\b|\$[({]if[ \t]/gm

/** How many branches the longest condition of a makefile has. */
export function branchesIn(text: string): number {
  const open: number[] = []
  let most = 1
  for (const [, condition, otherwise, end] of text.matchAll(WORD)) {
    if (condition !== undefined) open.push(2)
    else if (end !== undefined) open.pop()
    else if (otherwise !== undefined) open.push((open.pop() ?? 1) + 1)
    most = Math.max(most, 2, open.at(-1) ?? 0)
  }
  return Math.min(most, MOST_BRANCHES)
}
