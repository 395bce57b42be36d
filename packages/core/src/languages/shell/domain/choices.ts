import { when } from './path-condition.js'
import { freshDecision, steadyDecision, type Shell } from './scope.js'
import { always, restrictedTo, type ValueSet } from './value-set.js'

/** One of the values, the last if none of the others applies; the same question has the same answer. */
export const oneOf = <Value>(shell: Shell, values: readonly Value[], question?: string): ValueSet<Value> =>
  values.reduceRight<ValueSet<Value>>((rest, value, index) => {
    if (index === values.length - 1) return always(value)
    const decision =
      question === undefined ? freshDecision(shell) : steadyDecision(shell, `${question} is ${index.toString()}`)
    return [{ condition: when(decision, 'yes'), value }, ...restrictedTo(rest, when(decision, 'no'))]
  }, [])
