import { membersOf } from '../../languages/jsonc.js'
import type { JsonNode } from '../../languages/jsonc.js'
import type { Reading, TracedText } from '../../types.js'
import { withValues } from '../shell/mounts.js'
import { readScript } from '../shell/script.js'
import { evaluateArguments, readCommandWords } from './arguments.js'
import { evaluateString, joinReadings, EMPTY_READING, wrongType } from './scope.js'
import type { Evaluated, DevcontainerScope } from './scope.js'

/** The CLI replaces variables before the shell runs, so each combination of values is a script. */
function readScripts({ source, folder, context }: DevcontainerScope, { values, problems, uses }: Evaluated): Reading {
  const place = { dialect: 'sh', format: 'devcontainer', path: source.path, folder } as const
  const readings = values.map((text) => readScript({ ...place, text }, context))
  const { mounts, ...rest } = joinReadings([{ mounts: [], problems, uses }, ...readings])
  return { ...rest, mounts: withValues(mounts) }
}

const SHELL = /^(?:.*\/)?(?:ba|da|k|z)?sh$/
const SCRIPT_FLAG = /^-[a-z]*c$/

function scriptOf([program, flag, script]: readonly Evaluated[]): Evaluated | undefined {
  const text = (word: Evaluated | undefined): TracedText['text'] => word?.values[0]?.text ?? ''
  return SHELL.test(text(program)) && SCRIPT_FLAG.test(text(flag)) ? script : undefined
}

function readArray(scope: DevcontainerScope, array: JsonNode): Reading {
  const words = evaluateArguments(scope, array)
  const script = scriptOf(words)
  return script ? readScripts(scope, script) : readCommandWords(scope, words)
}

function readCommand(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type === 'string') return readScripts(scope, evaluateString(scope, node))
  return node.type === 'array' ? readArray(scope, node) : wrongType(scope, node, 'initializeCommand')
}

/**
 * The property `initializeCommand`, which the CLI runs on the host (runInitializeCommand in spec-node/utils.ts): a string
 * through the shell, an array without one, an object of both.
 */
export function readInitializeCommand(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type === 'null') return EMPTY_READING
  if (node.type !== 'object') return readCommand(scope, node)
  return joinReadings(membersOf(node).map(({ value }) => readCommand(scope, value)))
}
