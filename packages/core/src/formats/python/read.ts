import type { Context, Mount, Reading, Source } from '../../types.js'
import { argumentsAt, literalOf, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import {
  argumentsOfCall,
  bindOf,
  commandOf,
  joinedSpec,
  parameterOf,
  readCalls,
  specOf,
  type CallReader,
  type CallSetting,
} from '../code/mounts.js'
import { PYTHON } from '../code/tokens.js'
import { NO_MOUNTS } from '../pieces.js'

/** The value of a key in a dictionary that starts at a token. */
function valueOf(code: CodeTokens, open: number, key: string): Argument | undefined {
  return argumentsAt(code, open).flatMap(({ from, to }) => {
    const name = literalOf(code, { from, to: from + 1 })
    return name?.text === key && codeAt(code, from + 1) === ':' ? [{ from: from + 2, to }] : []
  })[0]
}

/** `'C:/x': {'bind': '/y', 'mode': 'ro'}` of docker-py. */
function entryMount(call: CallSetting, { from, to }: Argument): readonly Mount[] {
  const { code } = call
  const colon = from + 1
  if (codeAt(code, colon) !== ':' || codeAt(code, colon + 1) !== '{' || colon + 1 >= to) return []
  const source = literalOf(code, { from, to: colon })
  const target = literalOf(code, valueOf(code, colon + 1, 'bind'))
  if (!source || !target) return []
  return specOf(call, joinedSpec(source, target, literalOf(code, valueOf(code, colon + 1, 'mode'))))
}

function itemMount(call: CallSetting, item: Argument): readonly Mount[] {
  const spec = literalOf(call.code, item)
  return spec ? specOf(call, spec) : []
}

/** `volumes=` or `binds=` of docker-py: a dictionary or a list, as an argument or assigned to a variable. */
function volumes(call: CallSetting): readonly Mount[] {
  const { code, at } = call
  if (codeAt(code, at + 1) !== '=') return []
  const open = codeAt(code, at + 2)
  if (open !== '{' && open !== '[') return []
  const readItem = open === '{' ? entryMount : itemMount
  return argumentsAt(code, at + 2).flatMap((item) => readItem(call, item))
}

/** `docker.types.Mount(target, source, type='bind')`. */
function typedMount(call: CallSetting): readonly Mount[] {
  const type = literalOf(call.code, parameterOf(argumentsOfCall(call), [2, 'type']))
  return type?.text === 'bind' ? bindOf(call, { source: [1, 'source'], target: [0, 'target'] }) : []
}

/** Where the list starts that a variable is given, the last time before a token. */
function assignedList(code: CodeTokens, name: string, before: number): number | undefined {
  for (let at = before - 1; at >= Math.max(0, before - MOST_TOKENS_BETWEEN); at--)
    if (codeAt(code, at) === name && codeAt(code, at + 1) === '=')
      return codeAt(code, at + 2) === '[' ? at + 2 : undefined
  return undefined
}

/** A list of arguments and the call that uses it are written close to each other. */
const MOST_TOKENS_BETWEEN = 200

/** `subprocess.run(['docker', 'run', …])`, or with a variable for the list. */
function subprocess(call: CallSetting): Reading {
  const { code, at } = call
  if (codeAt(code, at + 1) !== '(') return NO_MOUNTS
  const first = codeAt(code, at + 2)
  const isName = code.tokens[at + 2]?.kind === 'word' && /^[,)]$/.test(codeAt(code, at + 3))
  const open = first === '[' ? at + 2 : isName ? assignedList(code, first, at) : undefined
  return open === undefined ? NO_MOUNTS : commandOf(call, argumentsAt(code, open))
}

const READERS: ReadonlyMap<string, CallReader> = new Map<string, CallReader>([
  ['volumes', volumes],
  ['binds', volumes],
  ['Mount', typedMount],
  ['with_volume_mapping', (call) => bindOf(call, { source: [0, 'host'], target: [1, 'container'] })],
  ...['run', 'call', 'check_call', 'check_output', 'Popen'].map((name) => [name, subprocess] as const),
])

/** Lists the drives that Python mounts with docker-py, podman-py, Testcontainers or a subprocess. */
export const read = (source: Source, context: Context): Reading =>
  readCalls(source, context, { format: 'python', syntax: PYTHON, readers: READERS })
