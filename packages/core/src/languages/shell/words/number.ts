import { replace, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { Scope } from '../domain/scope.js'
import { evaluateArithmetic } from './arithmetic.js'
import { parameters } from './parameter.js'

/** The number of an arithmetic expression, in which parameters are text (bash, "Arithmetic Expansion"). */
export function evaluateNumber(scope: Scope, { pos, end }: { pos: number; end: number }): number | undefined {
  const written = slice(scope.code.text, pos, end)
  const parts = written.text.split(/(\$\w+|\$\{\w+\})/)
  if (parts.length === 1) return evaluateArithmetic(scope, written)
  const texts = parts.map((part) =>
    part.startsWith('$') ? knownText(scope, part.replace(/[${}]/g, ''), written) : part,
  )
  return evaluateArithmetic(scope, texts.includes(undefined) ? written : replace(written, texts.join('')))
}

/** The text of a parameter that has one value. */
function knownText(scope: Scope, name: string, use: TracedText): string | undefined {
  const [only, ...others] = parameters(scope, name, undefined, use)
  const text = only && others.length === 0 && only.value.status === 'set' ? only.value.items[0]?.text : undefined
  return text !== undefined && /^-?\d+$/.test(text) ? text : undefined
}
