import type { TracedText } from '../../types.js'
import type { ReadFile } from './commands/script-files.js'
import type { Others } from './slice/slice.js'
import { parseShell } from './syntax/code.js'
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

/** Characters of a file that is run although neither it nor the script holds a command of interest, as it may run others. */
const MAX_SEARCHED = 8000

const NO_OTHERS: Others = { texts: [], names: new Set(), functions: new Set() }

function othersIn(texts: readonly string[]): Others {
  const mentions = texts.map(mentionsIn)
  return {
    texts,
    names: new Set(mentions.flatMap(({ names }) => [...names])),
    functions: new Set(mentions.flatMap(({ functions }) => [...functions])),
  }
}

/**
 * Evaluates a script without running it: the commands it may run, with every value that the text allows. What other files
 * mention matters, too: where there are some, it is evaluated again.
 */
export function invocations(script: TracedText, options: InvocationOptions): Evaluation {
  const parsed = parseShell(asBash(script, options.dialect), restartOf(options.dialect))
  const { interest } = options
  const texts: string[] = []
  const isPossibleWith = (others: readonly string[]): boolean =>
    interest?.isPossible([script.text, ...others].join('\n')) !== false
  const readFile: ReadFile = (path, purpose) => {
    const source = options.readFile(path, purpose)
    if (!source || (source.text.length > MAX_SEARCHED && !isPossibleWith([source.text]))) return undefined
    texts.push(source.text)
    return source
  }
  const first = evaluate(script, parsed, { ...options, readFile }, NO_OTHERS)
  const isComplete = !interest || texts.length === 0 || !isPossibleWith(texts)
  return isComplete ? first : evaluate(script, parsed, options, othersIn(texts))
}
