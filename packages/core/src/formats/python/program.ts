import { groupBy } from '../../group-by.js'
import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { changesOf, type Change } from './changes.js'
import { optionDefaultsIn } from './options.js'
import { linesOf, type PythonLine } from './lines.js'

/** A change of a variable, and where it is in effect. */
export interface PythonBinding extends Change {
  /** None for the module. */
  readonly scope: PythonScope | undefined
  readonly at: number
  /** The end of the block in which it is certain. */
  readonly blockEnd: number
}

/** The body of a function or a class. */
export interface PythonScope {
  readonly kind: 'def' | 'class'
  readonly name: string
  /** Without `self` of a method. */
  readonly parameters: readonly Argument[]
  readonly to: number
  readonly outer: PythonScope | undefined
  readonly returned: Argument[]
}

/** The variables and the functions of a file. */
export interface Program {
  readonly bindings: ReadonlyMap<string, readonly PythonBinding[]>
  readonly functions: ReadonlyMap<string, readonly PythonScope[]>
  readonly classes: ReadonlySet<string>
  /** The tokens of the names of its own functions where they are called. */
  readonly calls: ReadonlyMap<string, readonly number[]>
  readonly scopeAt: (at: number) => PythonScope | undefined
  /** The defaults of the options of argparse, by the attributes that hold them. */
  readonly options: ReadonlyMap<string, readonly Argument[]>
}

const RECEIVER = /^(?:self|cls)$/

const headOf = (code: CodeTokens, { from }: PythonLine): number => (codeAt(code, from) === 'async' ? from + 1 : from)

const kindAt = (code: CodeTokens, at: number): PythonScope['kind'] | undefined => {
  const word = codeAt(code, at)
  return word === 'def' || word === 'class' ? word : undefined
}

function parametersAt(code: CodeTokens, open: number): readonly Argument[] {
  const given = codeAt(code, open) === '(' ? argumentsAt(code, open) : []
  return given.filter(({ from }, index) => index > 0 || !RECEIVER.test(codeAt(code, from)))
}

function callsOf(code: CodeTokens, functions: ReadonlyMap<string, readonly PythonScope[]>): [string, number][] {
  return code.tokens.flatMap(({ kind }, at): [string, number][] => {
    const name = codeAt(code, at)
    if (kind !== 'word' || !functions.has(name) || codeAt(code, at + 1) !== '(') return []
    const isForeign = codeAt(code, at - 1) === '.' && !RECEIVER.test(codeAt(code, at - 2))
    return isForeign || kindAt(code, at - 1) ? [] : [[name, at]]
  })
}

/** The scope whose header a line is. */
function scopeOf(
  code: CodeTokens,
  line: PythonLine,
  to: number,
  outer: PythonScope | undefined,
): PythonScope | undefined {
  const head = headOf(code, line)
  const kind = kindAt(code, head)
  const parameters = kind === 'def' ? parametersAt(code, head + 2) : []
  return kind && { kind, name: codeAt(code, head + 1), parameters, to, outer, returned: [] }
}

/** The lines of a file, each with the scope that contains it, and the scopes. */
function scopesOf(code: CodeTokens): {
  within: readonly (readonly [PythonLine, PythonScope | undefined])[]
  made: PythonScope[]
} {
  const lines = linesOf(code)
  const made: PythonScope[] = []
  let scope: PythonScope | undefined
  const within = lines.map((line, index) => {
    while (scope && line.from >= scope.to) scope = scope.outer
    const outer = scope
    const own = scopeOf(code, line, lines[index + 1]?.blockEnd ?? line.to, outer)
    if (own) made.push(own)
    scope = own ?? outer
    return [line, outer] as const
  })
  return { within, made }
}

/** Reads the statements of a file. */
export function programOf(code: CodeTokens): Program {
  const { within, made } = scopesOf(code)
  const scopes: (PythonScope | undefined)[] = []
  for (const [line, scope] of within) {
    for (let at = line.from; at < line.to; at++) scopes.push(scope)
    if (codeAt(code, line.from) === 'return') scope?.returned.push({ from: line.from + 1, to: line.to })
  }
  const bindings = within.flatMap(([line, scope]) =>
    changesOf(code, line).map((change) => ({ ...change, scope, at: line.to, blockEnd: line.blockEnd })),
  )
  const functions = groupBy(made.filter(({ kind }) => kind === 'def').map((one) => [one.name, one]))
  return {
    bindings: groupBy(bindings.map((one) => [one.name, one])),
    functions,
    classes: new Set(made.filter(({ kind }) => kind === 'class').map(({ name }) => name)),
    calls: groupBy(callsOf(code, functions)),
    scopeAt: (at) => scopes[at],
    options: groupBy(optionDefaultsIn(code)),
  }
}
