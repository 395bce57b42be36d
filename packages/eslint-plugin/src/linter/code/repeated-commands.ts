import type { SourceCode } from 'eslint'
import type { Node } from 'estree'
import { functionOf } from './called-functions.js'
import { parentOf } from './evaluation.js'
import { evaluationOf } from './evaluation-of.js'
import type { Found } from './found.js'

/** A host path that code passes to a function in a command. */
function keyOf({ segments, verdict }: Found, called: Node): string {
  const written = segments.find((segment) => segment.written)?.written?.range ?? []
  return [...(called.range ?? []), ...written, verdict.rule].join('\0')
}

const isInside = (node: Node, around: Node): boolean => {
  for (let at: Node | undefined = node; at; at = parentOf(at)) if (at === around) return true
  return false
}

/** The key of a command that code passes to a function of the file, unless the function calls itself. */
function givenBy(found: Found, sourceCode: SourceCode): string[] {
  const { node } = found
  const called = node.type === 'CallExpression' ? functionOf(node.callee, evaluationOf(sourceCode)) : undefined
  return called && !isInside(node, called) ? [keyOf(found, called)] : []
}

/** The same host path where code passes it to a function around a finding. */
function callOf(found: Found, calls: ReadonlyMap<string, Found>): Found | undefined {
  for (let at = parentOf(found.node); at; at = parentOf(at)) {
    const call = calls.get(keyOf(found, at))
    if (call) return call
  }
  return undefined
}

const readerOf = ({ segments }: Found) => segments[0]?.reader

/**
 * Reports commands that a function such as `const sh = (command) => execSync(command)` gets only at their calls:
 * `sh('docker run …')`. A function that runs them otherwise than by a shell, as a call suggests, is reported itself.
 */
export function withoutRepeatedCommands(findings: readonly Found[], sourceCode: SourceCode): readonly Found[] {
  const calls = new Map(findings.flatMap((found) => givenBy(found, sourceCode).map((key) => [key, found] as const)))
  if (calls.size === 0) return findings
  const repeated = new Set(
    findings.flatMap((found) => {
      const call = callOf(found, calls)
      if (!call) return []
      return [readerOf(call) === readerOf(found) ? found : call]
    }),
  )
  return findings.filter((found) => !repeated.has(found))
}
