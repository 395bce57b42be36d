import { isWindowsImage } from '../../engines/windows-image.js'
import { substituteVariables } from '../../languages/devcontainer-variables.js'
import { membersOf, parseJsonc, stringAt } from '../../languages/jsonc.js'
import type { JsonMember, JsonNode } from '../../languages/jsonc.js'
import { basename, dirname } from '../../paths/join.js'
import { traceSource } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { readRunArgs } from './arguments.js'
import { projectFolderOf, readComposeFiles } from './compose-files.js'
import { readInitializeCommand } from './initialize-command.js'
import { readComposeMounts } from './compose-mounts.js'
import { readMounts } from './mounts.js'
import { joinReadings, nodeProblem, EMPTY_READING, problemReading, wrongType } from './scope.js'
import type { DevcontainerScope } from './scope.js'
import { implicitWorkspaceMount, readWorkspaceMount } from './workspace-mount.js'

/** The members by name; the last one wins, as in the CLI. */
type Members = ReadonlyMap<string, JsonMember>

/** The folder that VS Code opens: `.devcontainer` and a folder in it are skipped. */
function workspaceFolderOf(path: string): string {
  const folder = dirname(path)
  const inner = [folder, dirname(folder)].find((one) => basename(one) === '.devcontainer')
  return inner === undefined ? folder : dirname(inner)
}

const FEATURE = 'devcontainer-feature.json'

function scopeOf(source: Source, context: Context, members: Members): DevcontainerScope {
  const document = traceSource(source)
  const text = (key: string): TracedText | undefined => {
    const value = members.get(key)?.value
    return value?.type === 'string' ? stringAt(document, value) : undefined
  }
  const workspaceFolder = text('workspaceFolder')
  const [containerWorkspaceFolder] = workspaceFolder ? substituteVariables(workspaceFolder, {}).values : []
  return {
    source,
    document,
    context,
    folder: workspaceFolderOf(source.path),
    variables: containerWorkspaceFolder ? { containerWorkspaceFolder } : {},
    windowsContainer: isWindowsImage(text('image')?.text ?? ''),
  }
}

function duplicateProblems(scope: DevcontainerScope, members: readonly JsonMember[]): Reading {
  const seen = new Set<string>()
  const repeated = members.filter(({ key }) => seen.size === seen.add(key).size)
  return problemReading(...repeated.map(({ key, name }) => nodeProblem(scope, 'duplicate-key', name, key)))
}

function readWorkspace(scope: DevcontainerScope, root: JsonNode, members: Members): Reading {
  const written = members.get('workspaceMount')
  return written ? readWorkspaceMount(scope, written.value) : implicitWorkspaceMount(scope, root)
}

type ReadProperty = (scope: DevcontainerScope, value: JsonNode) => Reading

/** The properties of a configuration without Compose, except the workspace. */
const IMAGE_PROPERTIES = { mounts: readMounts, runArgs: readRunArgs, initializeCommand: readInitializeCommand }

/** With Compose, a service mounts the workspace or nothing does, and there is no `docker run`. */
const composeProperties = (projectFolder: string): Readonly<Record<string, ReadProperty>> => ({
  mounts: (scope, mounts) => readComposeMounts(scope, mounts, projectFolder),
  initializeCommand: readInitializeCommand,
  dockerComposeFile: readComposeFiles,
})

const FEATURE_PROPERTIES = { mounts: readMounts }

function readProperties(
  scope: DevcontainerScope,
  members: Members,
  properties: Readonly<Record<string, ReadProperty>>,
): Reading {
  const readings = Object.entries(properties).map(([key, read]) => {
    const member = members.get(key)
    return member ? read(scope, member.value) : EMPTY_READING
  })
  return joinReadings(readings)
}

function readMembers(scope: DevcontainerScope, root: JsonNode, members: Members): Reading {
  if (basename(scope.source.path) === FEATURE) return readProperties(scope, members, FEATURE_PROPERTIES)
  const files = members.get('dockerComposeFile')?.value
  if (files) return readProperties(scope, members, composeProperties(projectFolderOf(scope, files) ?? scope.folder))
  return joinReadings([readWorkspace(scope, root, members), readProperties(scope, members, IMAGE_PROPERTIES)])
}

function readRoot(source: Source, context: Context, root: JsonNode): Reading {
  const list = membersOf(root)
  const members: Members = new Map(list.map((member) => [member.key, member]))
  const scope = scopeOf(source, context, members)
  if (root.type !== 'object') return wrongType(scope, root, 'the configuration')
  return joinReadings([duplicateProblems(scope, list), readMembers(scope, root, members)])
}

/** Reads a devcontainer.json or devcontainer-feature.json as the Dev Containers CLI does. */
export function read(source: Source, context: Context): Reading {
  const { root, problems } = parseJsonc(source)
  const reading = root ? readRoot(source, context, root) : EMPTY_READING
  return { ...reading, problems: [...problems, ...reading.problems] }
}
