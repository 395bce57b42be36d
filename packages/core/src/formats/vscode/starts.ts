import { memberNamed, membersOf, type JsonNode } from '../../languages/jsonc.js'
import { writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { optionsIn, type RunOptions } from './options.js'
import { textAt } from './text.js'

/** Members that name a program and its arguments: in debug configurations, profiles of the terminal and lists of servers. */
const PROGRAMS: readonly (readonly [program: string, args: string])[] = [
  ['runtimeExecutable', 'runtimeArgs'],
  ['pipeProgram', 'pipeArgs'],
  ['debugServerPath', 'debugServerArgs'],
  ['path', 'args'],
  ['command', 'args'],
]

/** Members that hold a command line, in debug configurations of the terminal and in settings of extensions. */
const LINES = /^(?:command|cmd|preLaunchCommand|postDebugCommand|template|docker\.commands\.\w+)$/

/** Read apart, by their types and platforms. */
const TASKS = 'tasks'

/** All objects in a file but its tasks. */
function objectsIn(node: JsonNode | undefined): readonly JsonNode[] {
  if (node?.type === 'array') return (node.children ?? []).flatMap(objectsIn)
  if (node?.type !== 'object') return []
  return [node, ...membersOf(node).flatMap(({ key, value }) => (key === TASKS ? [] : objectsIn(value)))]
}

function argvAt(document: TracedText, object: JsonNode, [program, args]: readonly [string, string]): TracedText[] {
  const list = memberNamed(object, args)
  const nodes = [memberNamed(object, program), ...(list?.type === 'array' ? (list.children ?? []) : [])]
  return nodes.flatMap((node) => textAt(document, node)).map((word) => writtenAs(word, 'data'))
}

/** A program that is started without a shell, with its arguments. */
interface Start {
  readonly argv: readonly TracedText[]
  readonly options: RunOptions
}

export const startsIn = (document: TracedText, root: JsonNode | undefined): Start[] =>
  objectsIn(root).flatMap((object) =>
    PROGRAMS.filter(([program, args]) => memberNamed(object, program) && memberNamed(object, args)).map((names) => ({
      argv: argvAt(document, object, names),
      options: optionsIn(document, [object]),
    })),
  )

/** A command line that a terminal reads. */
interface Line {
  readonly text: TracedText
  readonly options: RunOptions
}

export const linesIn = (document: TracedText, root: JsonNode | undefined): Line[] =>
  objectsIn(root).flatMap((object) =>
    membersOf(object)
      .filter(({ key }) => LINES.test(key))
      .flatMap(({ value }) => textAt(document, value))
      .map((text) => ({ text, options: optionsIn(document, [object]) })),
  )
