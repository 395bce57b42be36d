import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { outermostTokens } from './brackets.js'

/** What a statement does to a variable; that of an attribute starts with a dot. */
export interface Change {
  readonly name: string
  /** `each` gives it the items of a value in turn, `add` extends it, `append` and `put` add one item or entry. */
  readonly kind: 'assign' | 'each' | 'add' | 'append' | 'put' | 'opaque'
  readonly value: Argument
  /** Of several names, which get the items of the value. */
  readonly position?: number
  /** Of the entry that is put. */
  readonly key?: Argument
}

const ADDING: ReadonlyMap<string, Change['kind']> = new Map([
  ['append', 'append'],
  ['extend', 'add'],
  ['update', 'add'],
])

const isWord = ({ tokens }: CodeTokens, at: number): boolean => tokens[at]?.kind === 'word'

const isAdjacent = ({ tokens }: CodeTokens, at: number): boolean => tokens[at]?.range[1] === tokens[at + 1]?.range[0]

/** The `=` of an assignment at the top of a statement, and the operator before it. */
function assignmentIn(code: CodeTokens, line: Argument): { at: number; operator: string } | undefined {
  const at = outermostTokens(code, line).find((token) => codeAt(code, token) === '=')
  if (at === undefined || (codeAt(code, at + 1) === '=' && isAdjacent(code, at))) return undefined
  const before = isAdjacent(code, at - 1) ? codeAt(code, at - 1) : ''
  if (/^[!<>]$/.test(before)) return undefined
  return { at, operator: /^[-+*/%|&^@:]$/.test(before) ? before : '' }
}

/** `name`, `self.name` and `name: str`, and `name[key]`. */
function targetOf(code: CodeTokens, { from, to }: Argument, value: Argument): readonly Change[] {
  if (!isWord(code, from)) return []
  const attribute = from + 2 < to && codeAt(code, from + 1) === '.' ? from + 2 : undefined
  const last = attribute ?? from
  const name = attribute === undefined ? codeAt(code, from) : `.${codeAt(code, attribute)}`
  const sign = codeAt(code, last + 1)
  if (last + 1 >= to || sign === ':') return [{ name, kind: 'assign', value }]
  if (sign === '[') return [{ name, kind: 'put', value, key: { from: last + 2, to: to - 1 } }]
  return []
}

const namesIn = (code: CodeTokens, { from, to }: Argument): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
    .filter((at) => isWord(code, at) && codeAt(code, at - 1) !== '.')
    .map((at) => codeAt(code, at))

const opaque = (code: CodeTokens, names: Argument): Change[] =>
  namesIn(code, names).map((name) => ({ name, kind: 'opaque', value: names }))

/** Maximum number of targets of an assignment. */
const MOST_TARGETS = 20

function assigned(code: CodeTokens, line: Argument, targets = MOST_TARGETS): readonly Change[] {
  const found = targets > 0 ? assignmentIn(code, line) : undefined
  if (!found) return called(code, line)
  const { at, operator } = found
  const next = { from: at + 1, to: line.to }
  const target = { from: line.from, to: operator ? at - 1 : at }
  if (operator === '+' || operator === '|')
    return targetOf(code, target, next).map((change) => ({ ...change, kind: 'add' }))
  if (operator) return opaque(code, target)
  const chained = assignmentIn(code, next) ? assigned(code, next, targets - 1) : []
  const value = chained[0]?.value ?? next
  return [...targetsOf(code, target, value), ...chained]
}

/** The variables that an assignment changes. */
function targetsOf(code: CodeTokens, target: Argument, value: Argument): readonly Change[] {
  const own = targetOf(code, target, value)
  if (own.length > 0) return own
  return namesIn(code, target).map((name, position) => ({ name, kind: 'assign', value, position }))
}

/** `name.append(value)`. */
function called(code: CodeTokens, { from, to }: Argument): readonly Change[] {
  const open = codeAt(code, to - 1) === ')' ? bracketIn(code, from, to) : undefined
  const kind = open === undefined ? undefined : ADDING.get(codeAt(code, open - 1))
  const [value] = open === undefined ? [] : argumentsAt(code, open)
  if (open === undefined || !kind || !value || codeAt(code, open - 2) !== '.') return []
  return targetOf(code, { from, to: open - 2 }, value).map((change) => ({ ...change, kind }))
}

function bracketIn(code: CodeTokens, from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 6); at++) if (codeAt(code, at) === '(') return at
  return undefined
}

function wordAt(code: CodeTokens, { from, to }: Argument, word: string): number | undefined {
  for (let at = from; at < to; at++) if (isWord(code, at) && codeAt(code, at) === word) return at
  return undefined
}

function loop(code: CodeTokens, from: number, to: number): readonly Change[] {
  const at = wordAt(code, { from, to }, 'in')
  if (at === undefined) return []
  const names = { from, to: at }
  const value = { from: at + 1, to: codeAt(code, to - 1) === ':' ? to - 1 : to }
  return namesIn(code, names).map((name, position, { length }) => ({
    name,
    kind: 'each',
    value,
    ...(length > 1 ? { position } : {}),
  }))
}

/** What a statement, or the header of one, does to variables. */
export function changesOf(code: CodeTokens, { from, to: end }: Argument): readonly Change[] {
  const to = codeAt(code, end - 1) === ';' ? end - 1 : end
  const word = codeAt(code, from)
  if (word === 'async') return changesOf(code, { from: from + 1, to })
  if (word === 'for') return loop(code, from + 1, to)
  if (word === 'import' || word === 'from')
    return opaque(code, { from: wordAt(code, { from, to }, 'import') ?? from, to })
  if (word === 'del') return opaque(code, { from: from + 1, to })
  if (word === 'with' || word === 'except') {
    const as = wordAt(code, { from, to }, 'as')
    return as === undefined ? [] : opaque(code, { from: as + 1, to })
  }
  return assigned(code, { from, to })
}
