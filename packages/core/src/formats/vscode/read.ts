import { memberNamed, parseJsonc, type JsonNode } from '../../languages/jsonc.js'
import { basename, dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, writtenAs } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, readCommand, readPieces, type Host } from '../pieces.js'
import { linesIn, startsIn } from './starts.js'
import { argvOf, languageOf, lineOf, textAt, variantsOf } from './tasks.js'

const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? (node.children ?? []) : []

/** `tasks` of a folder, `tasks.tasks` of a workspace; the object around the list may say a command for all of them. */
function tasksIn(root: JsonNode | undefined): readonly JsonNode[] {
  const tasks = memberNamed(root, 'tasks')
  const around = tasks?.type === 'object' ? tasks : root
  const list = itemsOf(memberNamed(around, 'tasks'))
  return around?.type === 'object' ? [around, ...list] : list
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
  const tasks = tasksIn(root).flatMap((task) => [
    readTask(document, task, host, context),
    readContainer(document, memberNamed(task, 'dockerRun'), host, context),
  ])
  const starts = startsIn(document, root).map((argv) => readCommand(argv, host, context))
  const pieces = linesIn(document, root).map((text) => ({ text, language: languageOf(text.text, '', undefined) }))
  const reading = mergeReadings([...tasks, ...starts, readPieces(pieces, host, context)])
  return { ...reading, problems: [...problems, ...reading.problems] }
}
