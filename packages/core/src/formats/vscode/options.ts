import { memberNamed, membersOf, type JsonNode } from '../../languages/jsonc.js'
import { joinPaths } from '../../paths/join.js'
import { HOLE } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { inFolder, withEnvironment } from '../environment.js'
import type { Host, ScriptPiece } from '../pieces.js'
import type { TemplateValues } from '../templates.js'
import { textAt } from './text.js'

/** The working directory and the environment of a command. */
export interface RunOptions {
  readonly cwd?: TracedText
  readonly environment: TemplateValues
}

const valuesIn = (document: TracedText, node: JsonNode | undefined): TemplateValues =>
  new Map(
    (node ? membersOf(node) : []).flatMap(({ key, value }) =>
      textAt(document, value).map((text) => [key, text] as const),
    ),
  )

/** `cwd` and `env`, each of the first object that has it. */
export function optionsIn(document: TracedText, objects: readonly (JsonNode | undefined)[]): RunOptions {
  const first = (name: string): JsonNode | undefined =>
    objects.map((object) => memberNamed(object, name)).find((node) => node !== undefined)
  const [cwd] = textAt(document, first('cwd'))
  return { ...(cwd ? { cwd } : {}), environment: valuesIn(document, first('env')) }
}

/** The folder below the workspace that a working directory names, if it does. */
function folderBelow(workspace: string, { text, atoms }: TracedText): string | undefined {
  const isProject = atoms[0]?.hole?.meaning === 'project'
  const rest = isProject ? `.${text.slice(HOLE.length)}` : text
  const isRelative = isProject || !/^(?:[A-Za-z]:|[\\/~])/.test(text)
  return isRelative && !rest.includes(HOLE) ? joinPaths(workspace, rest.replaceAll('\\', '/')) : undefined
}

/** The file, with the folder in which the command runs. */
export function hostFor(host: Host, { cwd }: RunOptions): Host {
  if (!cwd) return host
  const folder = folderBelow(host.folder, cwd)
  return folder === undefined ? { ...host, cwd } : { ...host, folder }
}

/** A command line that starts in its working directory, with the variables that it uses. */
export function pieceFor(piece: ScriptPiece, host: Host, { environment }: RunOptions): ScriptPiece {
  const placed = host.cwd ? inFolder(piece, host.cwd) : piece
  return withEnvironment(placed, environment)
}
