import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { argumentsAt, codeAt, unknownExpression, type Argument, type CodeTokens } from '../code/arguments.js'
import { evaluationOfFile } from '../code/definitions.js'
import { expressionAt } from '../code/expressions.js'
import type { CodeEvaluation } from '../code/evaluation.js'
import {
  argumentsOfCall,
  bindOf,
  commandOf,
  readCalls,
  specOf,
  specsIn,
  type BindParameters,
  type CallReader,
  type CallReaders,
  type CallSetting,
} from '../code/mounts.js'
import { C_FAMILY } from '../code/tokens.js'
import { itemsOfValue, textsOf as textsIn } from '../code/values.js'

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

/** Docker.DotNet: `Binds = new List<string> { "C:/x:/y" }` and `Binds = ["C:/x:/y"]`; Go: `Binds: []string{"C:/x:/y"}`. */
const bindsOf =
  (evaluation: CodeEvaluation): CallReader =>
  (call) => {
    if (!/^[=:]$/.test(codeAt(call.code, call.at + 1))) return []
    const specs = expressionAt(evaluation, call.at + 2).values.flatMap(itemsOfValue)
    return specs.flatMap(textsIn).flatMap((spec) => specOf(call, spec))
  }

/** `mount.Mount{Type: mount.TypeBind, Source: "C:/x", Target: "/y"}` of the Docker SDK for Go, also several in braces. */
function goMounts(call: CallSetting): readonly Mount[] {
  const { code, at } = call
  if (codeAt(code, at + 1) !== '{') return []
  const fields = argumentsAt(code, at + 1)
  const several = fields.filter(({ from }) => codeAt(code, from) === '{').map(({ from }) => argumentsAt(code, from))
  return [fields, ...several].flatMap((one) => {
    const type = one.find(({ name }) => name === 'Type')
    const isBind = type !== undefined && codeAt(code, type.to - 1) === 'TypeBind'
    return isBind ? bindOf(call, { source: [0, 'Source'], target: [1, 'Target'] }, one) : []
  })
}

/** `new ProcessBuilder("docker", "run", …)`, and `exec.Command("docker", "run", …)` of Go, also behind a context. */
const program =
  (first: number): CallReader =>
  (call) =>
    commandOf(call, argumentsOfCall(call).slice(first).map(call.textsOf))

const READERS: ReadonlyMap<string, CallReader> = new Map<string, CallReader>([
  ['withFileSystemBind', bind({ source: [0, 'hostPath'], target: [1, 'containerPath'] })],
  ['addFileSystemBind', bind({ source: [0, 'hostPath'], target: [1, 'containerPath'] })],
  ['WithBindMount', bind({ source: [0, 'source'], target: [1, 'target'] })],
  ['WithDataBindMount', bind({ source: [0, 'source'] })],
  ['BindMount', bind({ source: [0, 'hostPath'], target: [1, 'mountTarget'] })],
  ['Mount', goMounts],
  ['Bind', javaBind],
  ['ProcessBuilder', program(0)],
  ['Command', program(0)],
  ['CommandContext', program(1)],
])

function readersIn(code: CodeTokens): CallReaders {
  const evaluation = evaluationOfFile(code)
  const textsOf = (argument: Argument): readonly TracedText[] => {
    const { values, end } = expressionAt(evaluation, argument.from)
    const texts = end === argument.to ? textsIn(values) : []
    return texts.length > 0 ? texts : [unknownExpression(code, argument)]
  }
  return { readers: new Map([...READERS, ['Binds', bindsOf(evaluation)]]), textsOf }
}

/** Lists the drives that Testcontainers, docker-java, Docker.DotNet and Aspire mount in Java, Kotlin and C#. */
export const read = (source: Source, context: Context): Reading =>
  readCalls(source, context, { format: 'testcontainers', syntax: C_FAMILY, readersIn })
