import type { Statement } from 'unbash'
import type { TracedText } from '../../types.js'
import type { ReadFile } from './domain/scope.js'
import { filesOf } from './slice/files.js'
import { outsideSlice, type Others } from './slice/slice.js'
import { parseShell, type Parsed } from './syntax/code.js'
import { asBash, restartOf } from './syntax/dialect.js'
import { mentionsIn } from './syntax/names.js'
import { evaluate } from './evaluate.js'
import type { Evaluation, InvocationOptions } from './invocation.js'

export {
  bareInvocation,
  type Evaluation,
  type Exported,
  type Invocation,
  type InvocationOptions,
} from './invocation.js'
export type { Interest } from './slice/slice.js'
export type { Dialect } from './syntax/dialect.js'

function othersIn(texts: readonly string[]): Others {
  const mentions = texts.map(mentionsIn)
  return {
    texts,
    names: new Set(mentions.flatMap(({ names }) => [...names])),
    functions: new Set(mentions.flatMap(({ functions }) => [...functions])),
  }
}

/** What is known of a script that runs nothing of interest. */
const nothingIn = ({ errors }: Parsed): Evaluation => ({
  invocations: [],
  uses: [],
  errors,
  truncated: [],
  fuelUsed: 0,
})

function evaluateWith(
  script: TracedText,
  parsed: Parsed,
  options: InvocationOptions,
  texts: ReadonlySet<string>,
): Evaluation {
  const { interest } = options
  const outside = interest ? outsideSlice(parsed, interest, othersIn([...texts])) : new Set<Statement>()
  return outside ? evaluate(script, parsed, options, outside) : nothingIn(parsed)
}

/**
 * Evaluates a script without running it: the commands it may run, with every value that the text allows. What the files
 * mention that it runs matters, too: where it runs others than those that its text names, it is evaluated again.
 */
export function invocations(script: TracedText, options: InvocationOptions): Evaluation {
  const parsed = parseShell(asBash(script, options.dialect), restartOf(options.dialect))
  const { interest, path } = options
  const files = interest ? filesOf({ path, text: script.text }, options.readFile) : []
  const texts = new Set(files.map(({ text }) => text))
  if (interest?.isPossible([script.text, ...texts]) === false) return nothingIn(parsed)
  const known = texts.size
  const readFile: ReadFile = (file, purpose) => {
    const source = options.readFile(file, purpose)
    if (source) texts.add(source.text)
    return source
  }
  const first = evaluateWith(script, parsed, { ...options, readFile }, new Set(texts))
  return !interest || texts.size === known ? first : evaluateWith(script, parsed, options, texts)
}
