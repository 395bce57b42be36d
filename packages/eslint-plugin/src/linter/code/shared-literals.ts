import type { Node } from 'estree'
import type { Found } from './found.js'
import type { Covered } from './script.js'
import { coveredBy } from './script.js'

/** Whether an edit of characters of a literal is right for every use of the literal. */
export type IsRightForAll = (covered: Covered, text: string) => boolean

interface Uses {
  /** The most uses that any way from the literal to a mount adds up to. */
  most: number
  /** The nodes that mount the characters. */
  readonly nodes: Set<Node>
  /** What the edits would write instead. */
  readonly texts: Set<string>
}

const keyOf = ({ range }: Covered): string => range.join('-')

/** Compares how often the code uses each literal with the number of nodes that mount it. */
export function usesOfLiterals(found: readonly Found[]): IsRightForAll {
  const byLiteral = new Map<string, Uses>()
  for (const { node, script, verdict } of found)
    for (const edit of verdict.edits) {
      const covered = coveredBy(script, edit.range)
      if (!covered) continue
      const uses = byLiteral.get(keyOf(covered)) ?? { most: 0, nodes: new Set(), texts: new Set() }
      uses.most = Math.max(uses.most, covered.literal.uses)
      uses.nodes.add(node)
      uses.texts.add(edit.text)
      byLiteral.set(keyOf(covered), uses)
    }
  return (covered, text) => {
    if (covered.literal.uses === 1) return true
    const { most, nodes, texts } = byLiteral.get(keyOf(covered)) ?? {
      most: Infinity,
      nodes: new Set(),
      texts: new Set(),
    }
    return nodes.size === most && texts.size === 1 && texts.has(text)
  }
}
