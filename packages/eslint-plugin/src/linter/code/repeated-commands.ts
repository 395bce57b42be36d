import type { SourceCode } from 'eslint'
import type { Node } from 'estree'
import { functionOf } from './called-functions.js'
import { parentOf } from './evaluation.js'
import { evaluationOf } from './evaluation-of.js'
import type { Found } from './found.js'

/** A command with one host path, as code gives it to a function. */
function keyOf({ script, segments, verdict }: Found, called: Node): string {
  const written = segments.find((segment) => segment.written)?.written?.range ?? []
  return [...(called.range ?? []), ...written, verdict.rule, script.text].join('\0')
}

const isInside = (node: Node, around: Node): boolean => {
  for (let at: Node | undefined = node; at; at = parentOf(at)) if (at === around) return true
  return false
}

/** The command that a call of a function of the file, but for one of itself, gives to it. */
function givenBy(found: Found, sourceCode: SourceCode): string[] {
  const { node } = found
  const called = node.type === 'CallExpression' ? functionOf(node.callee, evaluationOf(sourceCode)) : undefined
  return called && !isInside(node, called) ? [keyOf(found, called)] : []
}

function isGiven(found: Found, given: ReadonlySet<string>): boolean {
  for (let at = parentOf(found.node); at; at = parentOf(at)) if (given.has(keyOf(found, at))) return true
  return false
}

/**
 * Leaves out what is found in functions such as `const sh = (command) => execSync(command)` if it is found at their calls as
 * well: `sh('docker run …')`.
 */
export function withoutRepeatedCommands(findings: readonly Found[], sourceCode: SourceCode): readonly Found[] {
  const given = new Set(findings.flatMap((found) => givenBy(found, sourceCode)))
  return given.size === 0 ? findings : findings.filter((found) => !isGiven(found, given))
}
