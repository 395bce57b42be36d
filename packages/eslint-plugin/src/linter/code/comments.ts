import type { CoveringComments, Range } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import { nodesOf } from './nodes.js'

/** Nodes that contain statements, which a comment for one statement does not cover. */
const CONTAINER = /^(?:Program|BlockStatement|ClassBody|StaticBlock|SwitchStatement|TSModuleBlock)$/

interface Units {
  /** The ends of the nodes that start at an offset, the largest first. */
  readonly ends: ReadonlyMap<number, readonly number[]>
  /** Where containers start, in the order of the text. */
  readonly containers: readonly number[]
}

function unitsOf({ ast, visitorKeys }: SourceCode): Units {
  const ends = new Map<number, number[]>()
  const containers: number[] = []
  for (const { type, range: [start, end] = [0, 0] } of nodesOf(ast, visitorKeys)) {
    if (CONTAINER.test(type)) containers.push(start)
    else
      ends
        .set(start, ends.get(start) ?? [])
        .get(start)
        ?.push(end)
  }
  for (const at of ends.values()) at.sort((a, b) => b - a)
  return { ends, containers: containers.sort((a, b) => a - b) }
}

/** The first of ascending offsets that is not before one. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return offsets[low] ?? Infinity
}

/** The largest node without statements that starts on a line, else the line. */
function unitAt(text: string, lineStart: number, { ends, containers }: Units): Range {
  const newline = text.indexOf('\n', lineStart)
  const lineEnd = newline < 0 ? text.length : newline
  const line = text.slice(lineStart, lineEnd)
  const start = lineStart + line.length - line.trimStart().length
  const end = ends.get(start)?.find((one) => firstFrom(containers, start + 1) >= one)
  return [lineStart, Math.max(lineEnd, end ?? 0)]
}

/** The comments of code; the nodes are read when the first comment is found. */
export function commentsIn(sourceCode: SourceCode): CoveringComments {
  let units: Units | undefined
  return {
    read: () => sourceCode.getAllComments().map(({ value, range = [0, 0] }) => ({ text: value, range })),
    unitAt: (text, lineStart) => unitAt(text, lineStart, (units ??= unitsOf(sourceCode))),
  }
}
