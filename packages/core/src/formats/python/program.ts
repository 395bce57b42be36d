import { groupBy } from '../../group-by.js'
import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { changesOf, type Change } from './changes.js'
import { linesOf, type Line } from './lines.js'

/** A change of a variable, and where it is in effect. */
export interface Binding extends Change {
  /** None for the module. */
  readonly scope: Scope | undefined
  readonly at: number
  /** The end of the block in which it is certain. */
  readonly blockEnd: number
}

/** The body of a function or a class. */
export interface Scope {
  readonly kind: 'def' | 'class'
  readonly name: string
  /** Without `self` of a method. */
  readonly parameters: readonly Argument[]
  readonly to: number
  readonly outer: Scope | undefined
  readonly returned: Argument[]
}

/** The variables and the functions of a file. */
export interface Program {
  readonly bindings: ReadonlyMap<string, readonly Binding[]>
  readonly functions: ReadonlyMap<string, readonly Scope[]>
  readonly classes: ReadonlySet<string>
  /** The tokens of the names of its own functions where they are called. */
  readonly calls: ReadonlyMap<string, readonly number[]>
  readonly scopeAt: (at: number) => Scope | undefined
}

const RECEIVER = /^(?:self|cls)$/

const headOf = (code: CodeTokens, { from }: Line): number => (codeAt(code, from) === 'async' ? from + 1 : from)

const kindAt = (code: CodeTokens, at: number): Scope['kind'] | undefined => {
  const word = codeAt(code, at)
  return word === 'def' || word === 'class' ? word : undefined
}

function parametersAt(code: CodeTokens, open: number): readonly Argument[] {
  const given = codeAt(code, open) === '(' ? argumentsAt(code, open) : []
  return given.filter(({ from }, index) => index > 0 || !RECEIVER.test(codeAt(code, from)))
}

function callsOf(code: CodeTokens, functions: ReadonlyMap<string, readonly Scope[]>): [string, number][] {
  return code.tokens.flatMap(({ kind }, at): [string, number][] => {
    const name = codeAt(code, at)
    if (kind !== 'word' || !functions.has(name) || codeAt(code, at + 1) !== '(') return []
    const isForeign = codeAt(code, at - 1) === '.' && !RECEIVER.test(codeAt(code, at - 2))
    return isForeign || kindAt(code, at - 1) ? [] : [[name, at]]
  })
}

/** Reads the statements of a file. */
export function programOf(code: CodeTokens): Program {
  const lines = linesOf(code)
  const bindings: Binding[] = []
  const functions: Scope[] = []
  const classes = new Set<string>()
  const scopes: (Scope | undefined)[] = []
  let scope: Scope | undefined
  for (const [index, line] of lines.entries()) {
    const { from, to, blockEnd } = line
    while (scope && from >= scope.to) scope = scope.outer
    for (let at = from; at < to; at++) scopes[at] = scope
    for (const change of changesOf(code, line)) bindings.push({ ...change, scope, at: to, blockEnd })
    const head = headOf(code, line)
    if (codeAt(code, head) === 'return') scope?.returned.push({ from: head + 1, to })
    const kind = kindAt(code, head)
    if (!kind) continue
    const bodyEnd = lines[index + 1]?.blockEnd ?? to
    const parameters = kind === 'def' ? parametersAt(code, head + 2) : []
    scope = { kind, name: codeAt(code, head + 1), parameters, to: bodyEnd, outer: scope, returned: [] }
    if (kind === 'def') functions.push(scope)
    else classes.add(scope.name)
  }
  const byName = groupBy(functions.map((one) => [one.name, one]))
  return {
    bindings: groupBy(bindings.map((one) => [one.name, one])),
    functions: byName,
    classes,
    calls: groupBy(callsOf(code, byName)),
    scopeAt: (at) => scopes[at],
  }
}
