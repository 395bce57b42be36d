import { both, ALWAYS, when, type Guard } from './guard.js'
import type { Alternatives } from './alternatives.js'
import { steadyCondition, type Shell } from '../scope.js'

/** One of the values each, the last where it is none of the others; what asks the same question again gets the same one. */
export function oneOf<Value>(shell: Shell, question: string, values: readonly Value[]): Alternatives<Value> {
  let rest: Guard = ALWAYS
  return values.map((value, index) => {
    if (index === values.length - 1) return { guard: rest, value }
    const condition = steadyCondition(shell, `${question} is ${index.toString()}`)
    const guard = both(rest, when(condition, 'yes'))
    rest = both(rest, when(condition, 'no'))
    return { guard, value }
  })
}
