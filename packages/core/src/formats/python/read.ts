import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { codeAt, type CodeTokens } from '../code/arguments.js'
import {
  argumentsOfCall,
  bindOf,
  commandOf,
  joinedSpec,
  parameterOf,
  readCalls,
  scriptOf,
  specOf,
  type CallReader,
  type CallReaders,
  type CallSetting,
} from '../code/mounts.js'
import { PYTHON } from '../code/tokens.js'
import { mergeReadings, NO_MOUNTS } from '../pieces.js'
import { expressionsOf, type Expressions } from './evaluate.js'
import { expressionEnd } from './lines.js'
import {
  isUnknown,
  itemsOfValue,
  textsOf,
  valuesAt,
  type Entry,
  type CodeValue,
  type CodeValues,
} from '../code/values.js'

type PythonReader = (call: CallSetting, expressions: Expressions) => readonly Mount[] | Reading

const unknownOr = (text: TracedText | undefined): TracedText | undefined => (text && isUnknown(text) ? undefined : text)

/** `'C:/x': {'bind': '/y', 'mode': 'ro'}` of docker-py. */
function entryMounts(call: CallSetting, { key, value }: Entry): readonly Mount[] {
  const [target] = textsOf(valuesAt(value, 'bind'))
  const [mode] = textsOf(valuesAt(value, 'mode'))
  return target ? textsOf(key).flatMap((source) => specOf(call, joinedSpec(source, target, unknownOr(mode)))) : []
}

function volumesOf(call: CallSetting, value: CodeValue): readonly Mount[] {
  switch (value.kind) {
    case 'text':
      return []
    case 'list':
      return value.items.flatMap(textsOf).flatMap((spec) => specOf(call, spec))
    case 'dict':
      return value.entries.flatMap((entry) => entryMounts(call, entry))
  }
}

/** `volumes=` or `binds=` of docker-py: a dictionary or a list, as an argument or assigned to a variable. */
const volumes: PythonReader = (call, { evaluate }) => {
  const { code, at } = call
  if (codeAt(code, at + 1) !== '=') return []
  return evaluate({ from: at + 2, to: expressionEnd(code, at + 2) }).flatMap((value) => volumesOf(call, value))
}

/** `docker.types.Mount(target, source, type='bind')`. */
const typedMount: PythonReader = (call) => {
  const type = parameterOf(argumentsOfCall(call), [2, 'type'])
  const isBind = type !== undefined && call.textsOf(type).some(({ text }) => text === 'bind')
  return isBind ? bindOf(call, { source: [1, 'source'], target: [0, 'target'] }) : []
}

/** A list of arguments, or a text that a shell reads. */
function commandsOf(call: CallSetting, value: CodeValue): Reading {
  return value.kind === 'text' ? scriptOf(call, value.text) : commandOf(call, itemsOfValue(value).map(textsOf))
}

const readCommands = (call: CallSetting, values: CodeValues): Reading =>
  mergeReadings(values.map((value) => commandsOf(call, value)))

/** `subprocess.run(['docker', 'run', …])`, `os.system('docker run …')`. */
const subprocess: PythonReader = (call, { evaluateDefinition }) => {
  const command = parameterOf(argumentsOfCall(call), [0, 'args'])
  return command ? readCommands(call, evaluateDefinition(command)) : NO_MOUNTS
}

/** `asyncio.create_subprocess_exec('docker', 'run', …)`. */
const words: CallReader = (call) => commandOf(call, argumentsOfCall(call).map(call.textsOf))

const RUNNERS = [
  'run',
  'call',
  'check_call',
  'check_output',
  'Popen',
  'system',
  'popen',
  'getoutput',
  'create_subprocess_shell',
]

const READERS: ReadonlyMap<string, PythonReader> = new Map<string, PythonReader>([
  ['volumes', volumes],
  ['binds', volumes],
  ['Mount', typedMount],
  ['with_volume_mapping', (call) => bindOf(call, { source: [0, 'host'], target: [1, 'container'] })],
  ['create_subprocess_exec', words],
  ...RUNNERS.map((name) => [name, subprocess] as const),
])

function readersIn(code: CodeTokens): CallReaders {
  const expressions = expressionsOf(code)
  const bound = ([name, reader]: readonly [string, PythonReader]): [string, CallReader] => [
    name,
    (call) => reader(call, expressions),
  ]
  return { readers: new Map([...READERS].map(bound)), textsOf: (argument) => textsOf(expressions.evaluate(argument)) }
}

/** Lists the drives that Python mounts with docker-py, podman-py, Testcontainers or a subprocess. */
export const read = (source: Source, context: Context): Reading =>
  readCalls(source, context, { format: 'python', syntax: PYTHON, readersIn })
