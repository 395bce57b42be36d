import { specsOfCommand, specsOfRunArguments } from '../../engines/index.js'
import type { SpecArgument } from '../../engines/index.js'
import type { JsonNode } from '../../languages/jsonc.js'
import type { Mount, Problem, Reading, TracedText } from '../../types.js'
import { readSpec, withValues } from '../shell/mounts.js'
import { evaluateString, EMPTY_READING, wrongType } from './scope.js'
import type { Evaluated, DevcontainerScope } from './scope.js'

/** Upper bound on the command lines of an array with defaults. */
const MAX_LINES = 8

/** The strings of an array; other items are ignored. */
export function evaluateArguments(scope: DevcontainerScope, array: JsonNode): Evaluated[] {
  return (array.children ?? []).filter(({ type }) => type === 'string').map((word) => evaluateString(scope, word))
}

/** The command line without defaults, then one for each default of each word. */
function linesOf(words: readonly Evaluated[]): TracedText[][] {
  const plain = words.flatMap(({ values }) => values.slice(0, 1))
  const others = words.flatMap(({ values }, index) => values.slice(1).map((value) => ({ value, index })))
  return [plain, ...others.slice(0, MAX_LINES).map(({ value, index }) => plain.with(index, value))]
}

interface Found {
  readonly mounts: readonly Mount[]
  readonly problems: readonly Problem[]
}

/** No shell expands these words, so `~` stays, but the CLI replaces its variables. */
function readLine({ folder, windowsContainer }: DevcontainerScope, specs: readonly SpecArgument[]): Found {
  const reads = specs.map((spec) => readSpec(spec, { format: 'devcontainer', folder }))
  const mounts = reads.flatMap((read) => ('mount' in read ? [read.mount] : []))
  return {
    mounts: mounts.map((mount) => ({
      ...mount,
      home: '${localEnv:HOME}',
      windowsContainer: mount.windowsContainer || windowsContainer,
    })),
    problems: reads.flatMap((read) => ('problem' in read && read.problem ? [read.problem] : [])),
  }
}

function readWords(scope: DevcontainerScope, words: readonly Evaluated[], specsOf: typeof specsOfCommand): Reading {
  const lines = linesOf(words).map((line) => readLine(scope, specsOf(line)))
  return {
    mounts: withValues(lines.flatMap(({ mounts }) => mounts)),
    problems: [...words.flatMap((word) => word.problems), ...(lines[0]?.problems ?? [])],
    uses: words.flatMap(({ uses }) => uses),
  }
}

/** The words of a command that runs without a shell. */
export const readCommandWords = (scope: DevcontainerScope, words: readonly Evaluated[]): Reading =>
  readWords(scope, words, specsOfCommand)

/** The property `runArgs`: the arguments of `docker run` before the image. */
export function readRunArgs(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type === 'null') return EMPTY_READING
  if (node.type !== 'array') return wrongType(scope, node, 'runArgs')
  return readWords(scope, evaluateArguments(scope, node), (words) => specsOfRunArguments(words))
}
