import type { Identifier } from 'estree'
import type { SourceCode } from 'eslint'
import { calledBy, functionOf } from './called-functions.js'
import { newEvaluation, parentOf, variableOf, type Evaluation } from './evaluation.js'
import { isCall, patternOf, type Call, type CodeFunction } from './functions.js'
import { nodesOf } from './nodes.js'

/** A call that gets a function as an argument, and at which position. */
export interface Passing {
  readonly call: Call
  readonly index: number
}

/** Where the code of a file calls a function, and where it passes it to another one, in the order of the text. */
interface FunctionUses {
  readonly calls: Call[]
  readonly passings: Passing[]
}

function usesByFunction({ sourceCode, evaluators }: Evaluation): ReadonlyMap<CodeFunction, FunctionUses> {
  const byFunction = new Map<CodeFunction, FunctionUses>()
  const usesFor = (one: CodeFunction): FunctionUses => {
    const uses = byFunction.get(one) ?? { calls: [], passings: [] }
    byFunction.set(one, uses)
    return uses
  }
  for (const call of nodesOf(sourceCode.ast, sourceCode.visitorKeys)) {
    if (!isCall(call)) continue
    const called = calledBy(call, newEvaluation(sourceCode, evaluators))
    if (called) usesFor(called).calls.push(call)
    for (const [index, argument] of call.arguments.entries()) {
      const passed = functionOf(argument, newEvaluation(sourceCode, evaluators))
      if (passed) usesFor(passed).passings.push({ call, index })
    }
  }
  return byFunction
}

/** The uses of functions are looked up once in each file. */
const usesOfFiles = new WeakMap<SourceCode, ReadonlyMap<CodeFunction, FunctionUses>>()

function usesOf(one: CodeFunction, evaluation: Evaluation): FunctionUses | undefined {
  const { sourceCode } = evaluation
  const uses = usesOfFiles.get(sourceCode) ?? usesByFunction(evaluation)
  usesOfFiles.set(sourceCode, uses)
  return uses.get(one)
}

/** The calls of a function in its file. */
export const callsOf = (called: CodeFunction, evaluation: Evaluation): readonly Call[] =>
  usesOf(called, evaluation)?.calls ?? []

/** The calls that get a function as an argument. */
export const passingsOf = (passed: CodeFunction, evaluation: Evaluation): readonly Passing[] =>
  usesOf(passed, evaluation)?.passings ?? []

/** The calls of a parameter in its function. */
export function callsOfParameter({ params }: CodeFunction, index: number, sourceCode: SourceCode): Call[] {
  const param = params[index] && patternOf(params[index])
  const variable = param?.type === 'Identifier' ? variableOf(param, { sourceCode }) : undefined
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const parent = parentOf(identifier as Identifier)
    return parent && isCall(parent) && parent.callee === identifier ? [parent] : []
  })
}
