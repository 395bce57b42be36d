import {
  display,
  lint,
  limited,
  placeOf,
  type Finding,
  type LocatedMount,
  type Mount,
  type Place,
} from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Node } from 'estree'
import type { Subject } from '../../subject.js'
import { segmentsIn, useOf, type Script, type Segment } from './script.js'
import { scriptsOfFile, type ScriptOfNode } from './scripts-of-file.js'

/** A finding in the script that is equivalent to a node of the code. */
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

function foundIn({ node, script, source }: ScriptOfNode, subject: Subject): FoundInCode {
  const { findings, mounts, omitted } = lint(source, { ...subject, format: script.format })
  return {
    findings: findings.flatMap((finding) => foundAt(node, script, finding, source.path)),
    mounts: mounts.flatMap((mount) => mountAt(script, mount)),
    omitted,
  }
}

const keyOf = ({ verdict, place }: Found): string => [verdict.rule, ...place.range, display(verdict.host)].join('\0')

/** The first of the findings of one node that differ only in the round of a loop or the call of a function. */
const withoutRepeated = (found: readonly Found[]): Found[] =>
  [...new Map(found.toReversed().map((one) => [keyOf(one), one])).values()].reverse()

/** Lints what mounts in JavaScript or TypeScript as shell commands that say the same. */
export function findInCode(sourceCode: SourceCode, subject: Subject): FoundInCode {
  const scripts = scriptsOfFile(sourceCode, subject.source.path)
  const parts = scripts.map((ofNode) => ofNode.map((script) => foundIn(script, subject)))
  return {
    findings: parts.flatMap((scripts) => withoutRepeated(scripts.flatMap(({ findings }) => findings))),
    mounts: parts.flat().flatMap(({ mounts }) => mounts),
    omitted: parts.flat().reduce((sum, { omitted }) => sum + omitted, 0),
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
