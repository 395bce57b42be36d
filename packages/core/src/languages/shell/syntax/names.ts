import type { Code } from './code.js'

/** What a piece of code mentions, as far as its text says without evaluating it. */
export interface Mentions {
  /** Every word that may be a name. */
  readonly names: ReadonlySet<string>
  /** Names before `()`. */
  readonly functions: ReadonlySet<string>
  /** It may assign names that are not written in it: `eval`, `source`, `declare "$x=…"`. */
  readonly isOpen: boolean
  readonly mayExit: boolean
  readonly mayChangeFolder: boolean
}

const OPEN =
  /\beval\b|\bsource\b|(?:^|[\s;&|({`])\.[ \t]|\b(?:declare|typeset|local|export|readonly|unset|read|mapfile|readarray|getopts|let|printf[ \t]+-v|load)\b[^\n;=]*\$/

export interface Node {
  readonly pos: number
  readonly end: number
}

const known = new WeakMap<Node, Mentions>()

/** What a node mentions; computed once. */
export function mentionsOf({ text }: Code, node: Node): Mentions {
  const before = known.get(node)
  if (before) return before
  const mentions = mentionsIn(text.text.slice(node.pos, node.end))
  known.set(node, mentions)
  return mentions
}

export function mentionsIn(source: string): Mentions {
  return {
    names: new Set(source.match(/[A-Za-z_][\w-]*|@/g) ?? []),
    functions: new Set(
      Array.from(source.matchAll(/([\w-]+)[ \t]*\([ \t]*\)|\bfunction[ \t]+([\w-]+)/g), ([, a, b]) => a ?? b ?? ''),
    ),
    isOpen: OPEN.test(source),
    mayExit: /\b(?:exit|exec|return)\b/.test(source),
    mayChangeFolder: /\b(?:cd|pushd|popd)\b/.test(source),
  }
}
