import { lint, limited, placeOf, type Finding, type LocatedMount, type Mount, type Place } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Node } from 'estree'
import type { Subject } from '../../subject.js'
import { callScripts, templateScripts } from './commands.js'
import { nodesOf } from './nodes.js'
import type { CodeFile } from './reach.js'
import { segmentsIn, useOf, type Script, type Segment } from './script.js'
import { containerScripts, objectScripts, propertyScripts } from './specifications.js'

/** A finding in the script that a node of the code amounts to. */
export interface Found {
  readonly node: Node
  readonly script: Script
  readonly verdict: Finding
  /** Where the code uses the host path. */
  readonly place: Place
  /** The parts of the script that give the host path. */
  readonly segments: readonly Segment[]
}

/** What there is in code. */
export interface FoundInCode {
  readonly findings: readonly Found[]
  readonly mounts: readonly LocatedMount[]
  /** How many findings are not among them, since there are too many. */
  readonly omitted: number
}

function scriptsAt(node: Node, file: CodeFile): Script[] {
  const { sourceCode } = file
  if (node.type === 'NewExpression') return callScripts(node, sourceCode)
  if (node.type === 'TaggedTemplateExpression') return templateScripts(node, sourceCode)
  if (node.type === 'ObjectExpression') return objectScripts(node, file)
  if (node.type !== 'CallExpression') return propertyScripts(node, file)
  return [...callScripts(node, sourceCode), ...containerScripts(node.callee, node.arguments, sourceCode)]
}

/** A finding as one in the code, unless it is about text that is not from there. */
function foundAt(node: Node, script: Script, verdict: Finding, path: string): Found[] {
  if (verdict.place.path !== path) return []
  const segments = segmentsIn(script, verdict.place.range)
  const range = useOf(segments)
  return range ? [{ node, script, verdict, place: { path, range }, segments }] : []
}

function mountAt(script: Script, mount: Mount): LocatedMount[] {
  const place = mount.source && placeOf(mount.source)
  const at = place && useOf(segmentsIn(script, place.range))
  return at ? [{ mount, at }] : []
}

function foundIn(node: Node, script: Script, subject: Subject): FoundInCode {
  const { path } = subject.source
  const { findings, mounts, omitted } = lint({ path, text: script.text }, { ...subject, format: 'shell' })
  return {
    findings: findings.flatMap((finding) => foundAt(node, script, finding, path)),
    mounts: mounts.flatMap((mount) => mountAt(script, mount)),
    omitted,
  }
}

/** Lints what mounts in JavaScript or TypeScript as shell commands that say the same. */
export function findInCode(sourceCode: SourceCode, subject: Subject): FoundInCode {
  const file = { sourceCode, path: subject.source.path }
  const parts = [...nodesOf(sourceCode.ast, sourceCode.visitorKeys)].flatMap((node) =>
    scriptsAt(node, file).map((script) => foundIn(node, script, subject)),
  )
  return {
    findings: parts.flatMap(({ findings }) => findings),
    mounts: parts.flatMap(({ mounts }) => mounts),
    omitted: parts.reduce((sum, { omitted }) => sum + omitted, 0),
  }
}

/** The findings that are reported of one file. */
export function withinLimits(found: readonly Found[]): {
  readonly reported: readonly Found[]
  readonly omitted: number
} {
  const reported = limited(found)
  return { reported, omitted: found.length - reported.length }
}
