import { memberNamed, parseJsonc, type JsonNode } from '../../languages/jsonc.js'
import { basename, dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, readCommand, readPieces, type Host } from '../pieces.js'
import { hostFor, pieceFor } from './options.js'
import { linesIn, startsIn } from './starts.js'
import { argvOf, languageOf, lineOf, variantsOf, type Task, type TaskNodes } from './tasks.js'
import { textAt } from './text.js'

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? (node.children ?? []) : []

/** `tasks` of a folder, `tasks.tasks` of a workspace; the object around the list may say a command for all of them. */
function tasksIn(root: JsonNode | undefined): readonly TaskNodes[] {
  const tasks = memberNamed(root, 'tasks')
  const common = tasks?.type === 'object' ? tasks : root
  const list = itemsOf(memberNamed(common, 'tasks'))
  return (common?.type === 'object' ? [common, ...list] : list).map((task) => ({ task, common }))
}

function readVariant(variant: Task, workspace: Host, context: Context): Reading {
  const { isProcess, language, options } = variant
  const host = hostFor(workspace, options)
  if (isProcess) return readCommand(argvOf(variant), host, context)
  return readPieces([pieceFor({ text: lineOf(variant), language }, host, options)], host, context)
}

const readTask = (document: TracedText, nodes: TaskNodes, host: Host, context: Context): Reading =>
  mergeReadings(variantsOf(document, nodes).map((variant) => readVariant(variant, host, context)))

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

/** Where commands run: the folder that is open, not its `.vscode`. */
function workspaceOf(path: string): string {
  const folder = dirname(path)
  return basename(folder) === '.vscode' ? dirname(folder) : folder
}

/** Lists what tasks, debug configurations and settings of VS Code mount. */
export function read(source: Source, context: Context): Reading {
  const { root, problems } = parseJsonc(source)
  const document = traceSource(source)
  const host: Host = { format: 'vscode', path: source.path, folder: workspaceOf(source.path) }
  const tasks = tasksIn(root).flatMap((nodes) => [
    readTask(document, nodes, host, context),
    readContainer(document, memberNamed(nodes.task, 'dockerRun'), host, context),
  ])
  const starts = startsIn(document, root).map(({ argv, options }) => readCommand(argv, hostFor(host, options), context))
  const lines = linesIn(document, root).map(({ text, options }) => {
    const piece = { text, language: languageOf(text.text, '', undefined) }
    const own = hostFor(host, options)
    return readPieces([pieceFor(piece, own, options)], own, context)
  })
  const reading = mergeReadings([...tasks, ...starts, ...lines])
  return { ...reading, problems: [...problems, ...reading.problems] }
}
