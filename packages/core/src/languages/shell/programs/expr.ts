import { unwritten, slice, replace } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { OPERATORS } from '../words/arithmetic-operators.js'
import { joinLines } from './lines.js'
import { search } from '../patterns/search.js'
import type { Run } from './program.js'
import { regexOf } from '../patterns/regex.js'

const COMPUTED = new Set(['+', '-', '*', '/', '%'])

/** `expr text : expression` prints what its group matches, else how many characters the whole does. */
function matched(text: TracedText, expression: string): TracedText | undefined {
  const machine = regexOf(`^${expression}`, 'basic')
  if (!machine) return undefined
  const [start, end, from, to] = search(machine, text.text) ?? []
  if (machine.slots > 2) return from === undefined ? slice(text, 0, 0) : slice(text, from, to)
  return unwritten(start === undefined || end === undefined ? '0' : (end - start).toString())
}

/** `expr` of two operands. */
export function expr(run: Run): TracedText | undefined {
  const [left, operator, right, ...others] = run.args
  if (!left || !operator || !right || others.length > 0) return undefined
  if (operator.text === ':') {
    const text = matched(left, right.text)
    return text && joinLines(run, [text])
  }
  const isNumeric = [left, right].every(({ text }) => /^-?\d{1,15}$/.test(text))
  const compute = isNumeric && COMPUTED.has(operator.text) ? OPERATORS[operator.text] : undefined
  const value = compute?.(Number(left.text), Number(right.text))
  return value === undefined ? undefined : joinLines(run, [replace(left, value.toString())])
}
