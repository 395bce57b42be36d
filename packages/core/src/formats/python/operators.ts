import { groupBy } from '../../group-by.js'
import { codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { outermostTokens } from './brackets.js'

/** An expression as its outermost operator and what that is applied to. */
export type Operation =
  | { readonly kind: 'either'; readonly of: readonly [Argument, Argument] }
  | { readonly kind: 'add' | 'join' | 'format'; readonly of: readonly [Argument, Argument] }
  | { readonly kind: 'operand'; readonly of: readonly [Argument] }
  | { readonly kind: 'items'; readonly of: readonly Argument[] }

/** The words and signs of an expression that are in no brackets: all positions of each. */
function outermost(code: CodeTokens, expression: Argument): ReadonlyMap<string, readonly number[]> {
  const isNamed = (at: number): boolean => ['word', 'sign'].includes(code.tokens[at]?.kind ?? '')
  const tokens = outermostTokens(code, expression).filter((at) => at > expression.from && isNamed(at))
  return groupBy(tokens.map((at) => [codeAt(code, at), at]))
}

/** The expressions between the commas of a tuple without brackets. */
function itemsBetween(commas: readonly number[], { from, to }: Argument): Argument[] {
  const starts = [from, ...commas.map((at) => at + 1)]
  return starts.map((start, index) => ({ from: start, to: commas[index] ?? to })).filter((item) => item.from < item.to)
}

/** Where two operands meet: the operators that bind least come first. */
const BINARY = [
  [['or'], 'either'],
  [['+', '|'], 'add'],
  [['/', '%'], 'join'],
] as const

/** Splits an expression at its outermost operator. */
export function operationOf(code: CodeTokens, expression: Argument): Operation {
  const { from, to } = expression
  const signs = outermost(code, expression)
  const commas = signs.get(',')
  if (commas) return { kind: 'items', of: itemsBetween(commas, expression) }
  const [condition, otherwise] = ['if', 'else'].map((word) => signs.get(word)?.[0])
  if (condition !== undefined && otherwise !== undefined)
    return {
      kind: 'either',
      of: [
        { from, to: condition },
        { from: otherwise + 1, to },
      ],
    }
  for (const [operators, kind] of BINARY) {
    const at = Math.max(...operators.map((operator) => signs.get(operator)?.at(-1) ?? -1))
    if (at < 0) continue
    const of = [
      { from, to: at },
      { from: at + 1, to },
    ] as const
    return { kind: codeAt(code, at) === '%' ? 'format' : kind, of }
  }
  return { kind: 'operand', of: [expression] }
}
