import type { Code } from './code.js'

/** What a piece of code mentions, as far as its text says without evaluating it. */
export interface Mentions {
  /** All words that may be names. */
  readonly names: ReadonlySet<string>
  /** Those among them that it may assign; `@` is the positional parameters. */
  readonly assigned: ReadonlySet<string>
  /** Names before `()`. */
  readonly functions: ReadonlySet<string>
  /** It may assign names that are not written in it: `eval`, `source`, `declare "$x=…"`. */
  readonly isOpen: boolean
  readonly mayExit: boolean
  readonly mayChangeFolder: boolean
}

const OPEN =
  /(?:^|[\n;|&({!]|\b(?:do|then|else|command|builtin)\b)[ \t]*"?[$`]|\beval\b|\bsource\b|(?:^|[\s;&|({`])\.[ \t]|\b(?:declare|typeset|local|export|readonly|unset|read|mapfile|readarray|getopts|let|printf[ \t]+-v|load)\b[^\n;=]{0,2000}\$/

export interface Node {
  readonly pos: number
  readonly end: number
}

const known = new WeakMap<Node, Mentions>()
const knownAssigned = new WeakMap<Node, ReadonlySet<string>>()

const sourceOf = ({ text }: Code, { pos, end }: Node): string => text.text.slice(pos, end)

/** What a node mentions; computed once. */
export function mentionsOf(code: Code, node: Node): Mentions {
  const before = known.get(node)
  if (before) return before
  const mentions = mentionsIn(sourceOf(code, node))
  known.set(node, mentions)
  return mentions
}

/** The names that a node may assign, and perhaps more; computed once. */
export function assignedOf(code: Code, node: Node): ReadonlySet<string> {
  const before = knownAssigned.get(node)
  if (before) return before
  const assigned = assignedIn(sourceOf(code, node))
  knownAssigned.set(node, assigned)
  return assigned
}

/** `V=`, `V[i]=`, `V+=`, `${V:=`, and in expressions `V = `, `V++` and `--V`. */
const ASSIGNED =
  /(?<!\w)([A-Za-z_]\w*)(?:\[[^\]\n]{0,200}\])?\s*(?:(?:[-+*/%&|^:]|<<|>>)?=|\+\+|--)|(?:\+\+|--)\s*([A-Za-z_]\w*)/g

/** Commands that assign names among their words. */
const ASSIGNING =
  /\b(?:for|select|read|mapfile|readarray|getopts|unset|let|printf|declare|typeset|local|export|readonly|integer|coproc)\b(?:\\\n|[^\n;|&])*/g

const NAMES = /[A-Za-z_][\w-]*|@/g

/** What commands assign without naming it. */
const UNNAMED = ['REPLY', 'MAPFILE', 'OPTARG', 'OPTIND', 'BASH_REMATCH', 'COPROC', 'OLDPWD']

/** The names that code may assign, and perhaps more. */
function assignedIn(source: string): Set<string> {
  const operands = Array.from(source.matchAll(ASSIGNED), ([, a, b]) => a ?? b ?? '')
  const words = (source.match(ASSIGNING) ?? []).flatMap((command) => command.match(NAMES) ?? [])
  return new Set([...operands, ...words, ...UNNAMED, ...(/\b(?:shift|set)\b/.test(source) ? ['@'] : [])])
}

export function mentionsIn(source: string): Mentions {
  return {
    names: new Set(source.match(NAMES) ?? []),
    assigned: assignedIn(source),
    functions: new Set(
      Array.from(
        source.matchAll(/(?<![\w-])([\w-]+)[ \t]*\([ \t]*\)|\bfunction[ \t]+([\w-]+)/g),
        ([, a, b]) => a ?? b ?? '',
      ),
    ),
    isOpen: OPEN.test(source),
    mayExit: /\b(?:exit|exec|return)\b/.test(source),
    mayChangeFolder: /\b(?:cd|pushd|popd)\b/.test(source),
  }
}
