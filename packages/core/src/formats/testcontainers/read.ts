import type { Context, Mount, Reading, Source } from '../../types.js'
import { argumentsAt, literalOf, codeAt, unknownExpression, type CodeTokens } from '../code/arguments.js'
import {
  argumentsOfCall,
  bindOf,
  commandOf,
  readCalls,
  specsIn,
  type BindParameters,
  type CallReader,
  type CallReaders,
  type CallSetting,
} from '../code/mounts.js'
import { C_FAMILY } from '../code/tokens.js'

const bind =
  (parameters: BindParameters): CallReader =>
  (call) =>
    bindOf(call, parameters)

/** docker-java: `new Bind("C:/x", new Volume("/y"))` and `Bind.parse("C:/x:/y")`. */
function javaBind(call: CallSetting): readonly Mount[] {
  const { code, at } = call
  if (codeAt(code, at + 1) === '.' && codeAt(code, at + 2) === 'parse') return specsAt(call, at + 3)
  const [, container] = argumentsOfCall(call)
  if (!container) return []
  const isNew = codeAt(code, container.from) === 'new'
  const isVolume = codeAt(code, container.from + (isNew ? 1 : 0)) === 'Volume'
  return isVolume ? bindOf(call, { source: [0, 'path'] }) : []
}

const specsAt = (call: CallSetting, open: number): readonly Mount[] => specsIn(call, argumentsAt(call.code, open))

/** The most tokens of `new List<string>()` before its items. */
const MOST_BETWEEN = 10

/** `{` or `[`, but not the `[]` of `new string[] { … }`. */
function isListAt(code: CodeTokens, open: number, first: number): boolean {
  const isEmpty = codeAt(code, open + 1) === ']'
  return /^[[{]$/.test(codeAt(code, open)) && (open === first || !isEmpty)
}

/** Docker.DotNet: `Binds = new List<string> { "C:/x:/y" }` and `Binds = ["C:/x:/y"]`. */
function dotnetBinds(call: CallSetting): readonly Mount[] {
  const { code, at } = call
  if (codeAt(code, at + 1) !== '=') return []
  for (let open = at + 2; open < at + MOST_BETWEEN; open++) if (isListAt(code, open, at + 2)) return specsAt(call, open)
  return []
}

const READERS: ReadonlyMap<string, CallReader> = new Map<string, CallReader>([
  ['withFileSystemBind', bind({ source: [0, 'hostPath'], target: [1, 'containerPath'] })],
  ['addFileSystemBind', bind({ source: [0, 'hostPath'], target: [1, 'containerPath'] })],
  ['WithBindMount', bind({ source: [0, 'source'], target: [1, 'target'] })],
  ['WithDataBindMount', bind({ source: [0, 'source'] })],
  ['Bind', javaBind],
  ['Binds', dotnetBinds],
  ['ProcessBuilder', (call) => commandOf(call, argumentsOfCall(call).map(call.textsOf))],
])

const readersIn = (code: CodeTokens): CallReaders => ({
  readers: READERS,
  textsOf: (argument) => [literalOf(code, argument) ?? unknownExpression(code, argument)],
})

/** Lists the drives that Testcontainers, docker-java, Docker.DotNet and Aspire mount in Java, Kotlin and C#. */
export const read = (source: Source, context: Context): Reading =>
  readCalls(source, context, { format: 'testcontainers', syntax: C_FAMILY, readersIn })
