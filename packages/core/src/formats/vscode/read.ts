import { memberNamed, parseJsonc, type JsonNode } from '../../languages/jsonc.js'
import { dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, readCommand, readPieces, type Host } from '../pieces.js'
import { argvOf, lineOf, textAt, variantsOf } from './tasks.js'

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? (node.children ?? []) : []

/** `tasks` of a folder, `tasks.tasks` of a workspace. */
function tasksIn(root: JsonNode | undefined): readonly JsonNode[] {
  const tasks = memberNamed(root, 'tasks')
  return itemsOf(tasks?.type === 'object' ? memberNamed(tasks, 'tasks') : tasks)
}

function readTask(document: TracedText, task: JsonNode, host: Host, context: Context): Reading {
  const readings = variantsOf(document, task).map((variant) =>
    variant.isProcess
      ? readCommand(argvOf(variant), host, context)
      : readPieces([{ text: lineOf(variant), language: variant.language }], host, context),
  )
  return mergeReadings(readings)
}

/** `localPath` and `containerPath` as the specification that the editor makes of them. */
function volumeOf(document: TracedText, volume: JsonNode): TracedText[] {
  const [local] = textAt(document, memberNamed(volume, 'localPath'))
  const [container] = textAt(document, memberNamed(volume, 'containerPath'))
  if (!local || !container) return []
  return [unwritten('-v'), writtenAs(concatAll([local, unwritten(':'), container]), 'data')]
}

/** A task of type `docker-run`: the Container Tools extension writes its command line. */
function readContainer(document: TracedText, run: JsonNode | undefined, host: Host, context: Context): Reading {
  const volumes = itemsOf(memberNamed(run, 'volumes')).flatMap((volume) => volumeOf(document, volume))
  const argv = [unwritten('docker'), unwritten('run'), ...volumes, unwritten('image')]
  const pieces = textAt(document, memberNamed(run, 'customOptions')).map((options) => {
    const text = concatAll([unwritten('docker run '), options, unwritten(' image')])
    return { text, language: /[A-Za-z]:\\/.test(options.text) ? 'cmd' : 'bash' } as const
  })
  return mergeReadings([readCommand(argv, host, context), readPieces(pieces, host, context)])
}

/** Lists what the tasks of VS Code mount. */
export function read(source: Source, context: Context): Reading {
  const { root, problems } = parseJsonc(source)
  const document = traceSource(source)
  const host: Host = { format: 'vscode', path: source.path, folder: dirname(source.path) }
  const readings = tasksIn(root).flatMap((task) => [
    readTask(document, task, host, context),
    readContainer(document, memberNamed(task, 'dockerRun'), host, context),
  ])
  const reading = mergeReadings(readings)
  return { ...reading, problems: [...problems, ...reading.problems] }
}
