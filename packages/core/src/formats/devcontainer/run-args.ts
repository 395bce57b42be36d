import type { JsonNode } from '../../languages/jsonc.js'
import { slice } from '../../traced-text.js'
import type { Mount, Problem, Reading, TracedText } from '../../types.js'
import { parseMountOption } from '../../volumes/mount-option.js'
import { parseShort } from '../../volumes/short.js'
import { mountOf } from './mount-options.js'
import { evaluate, invalidSpec, merge, NOTHING, readValues, wrongType } from './scope.js'
import type { Scope } from './scope.js'

type Syntax = 'short' | 'mount-option'

const OPTION = /^(?:(?:--volume|-v)(?:=|(?=.)|$)|--mount(?:=|$))/

function specMount(scope: Scope, node: JsonNode, spec: TracedText, syntax: Syntax, values: number): Mount | Problem {
  const volume = syntax === 'short' ? parseShort(spec) : parseMountOption(spec)
  if ('error' in volume) return invalidSpec(scope, node, spec, volume.at)
  return mountOf(scope, volume, { spec, syntax, engine: 'docker', values })
}

function readArgument(scope: Scope, node: JsonNode, from: number, syntax: Syntax): Reading {
  return readValues(evaluate(scope, node), (value, values) =>
    specMount(scope, node, slice(value, from), syntax, values),
  )
}

function readRunArg(scope: Scope, node: JsonNode, next: JsonNode | undefined): Reading {
  const text = String(node.value)
  const [option] = OPTION.exec(text) ?? []
  if (option === undefined) return NOTHING
  const syntax = option.startsWith('--m') ? 'mount-option' : 'short'
  if (option.length < text.length) return readArgument(scope, node, option.length, syntax)
  return next?.type === 'string' ? readArgument(scope, next, 0, syntax) : NOTHING
}

/** The property `runArgs`: what the CLI hands to `docker run`. */
export function readRunArgs(scope: Scope, node: JsonNode): Reading {
  if (node.type === 'null') return NOTHING
  if (node.type !== 'array') return wrongType(scope, node, 'runArgs')
  const items = node.children ?? []
  return merge(items.map((item, index) => readRunArg(scope, item, items[index + 1])))
}
