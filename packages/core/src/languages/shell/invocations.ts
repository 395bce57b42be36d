import type { Statement } from 'unbash'
import { traceSource } from '../../traced-text.js'
import type { Source, TracedText } from '../../types.js'
import { fileName } from './commands/script-files.js'
import type { ReadFile } from './domain/scope.js'
import { filesOf } from './slice/files.js'
import { outsideSlice } from './slice/slice.js'
import { parseShell, type Parsed } from './syntax/code.js'
import { asBash, restartOf } from './syntax/dialect.js'
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

/** The result for a script that runs nothing of interest. */
const nothingIn = ({ errors }: Parsed): Evaluation => ({
  invocations: [],
  uses: [],
  errors,
  truncated: [],
  fuelUsed: 0,
})

/** The files that a script runs, by their paths; each is traced once, so that it is parsed once. */
type Files = Map<string, Source>

function addFile(files: Files, file: Source): Source {
  const traced = files.get(file.path) ?? { ...file, traced: traceSource(file) }
  files.set(file.path, traced)
  return traced
}

interface Task {
  readonly script: TracedText
  readonly parsed: Parsed
  readonly options: InvocationOptions
  readonly files: Files
}

/** Adds a newly found file, and those that its text names. */
function addFound({ options, files }: Task, file: Source): Source {
  const added = addFile(files, file)
  for (const named of filesOf(file, options.readFile)) addFile(files, named)
  return added
}

function evaluateOnce(task: Task, isOutdated: () => boolean): Evaluation {
  const { script, parsed, options, files } = task
  const { interest } = options
  const others = Array.from(files.values(), (file) => ({
    name: fileName(file.path),
    parsed: parseShell(traceSource(file)),
  }))
  const outside = interest ? outsideSlice(parsed, interest, others) : new Set<Statement>()
  const readFile: ReadFile = (path, purpose) => {
    const file = options.readFile(path, purpose)
    if (!file || purpose !== 'include') return file
    return files.get(file.path) ?? addFound(task, file)
  }
  return outside ? evaluate(script, parsed, { ...options, readFile, isOutdated }, outside) : nothingIn(parsed)
}

/** How often evaluation restarts because the script runs a file that its text does not name. */
const MAX_RESTARTS = 4

/** Restarts with each file that is found during evaluation, before the rest is evaluated. */
function evaluateWithFound(task: Task): Evaluation {
  for (let restarts = 0; restarts < MAX_RESTARTS; restarts++) {
    const { size } = task.files
    const evaluation = evaluateOnce(task, () => task.files.size > size)
    if (task.files.size === size) return evaluation
  }
  return evaluateOnce(task, () => false)
}

/**
 * Evaluates a script without running it: the commands it may run, with every value that the text allows. What stands in the
 * files that it runs matters, too: where it runs others than those that its text names, it is evaluated again.
 */
export function invocations(script: TracedText, options: InvocationOptions): Evaluation {
  const parsed = parseShell(asBash(script, options.dialect), restartOf(options.dialect))
  const { interest, path } = options
  const named = interest ? filesOf({ path, text: script.text }, options.readFile) : []
  if (interest?.isPossible([script.text, ...named.map(({ text }) => text)]) === false) return nothingIn(parsed)
  const files: Files = new Map()
  for (const file of named) addFile(files, file)
  const task: Task = { script, parsed, options, files }
  return interest ? evaluateWithFound(task) : evaluateOnce(task, () => false)
}
