import type { JsonNode } from '../../languages/jsonc.js'
import { concat, HOLE, unwritten } from '../../traced-text.js'
import type { Hole, Reading, TracedText } from '../../types.js'
import { mountOf, readOption } from './mounts.js'
import { EMPTY_READING, wrongType } from './scope.js'
import type { DevcontainerScope } from './scope.js'

/** The property `workspaceMount`; null and the empty string disable the mount. */
export function readWorkspaceMount(scope: DevcontainerScope, node: JsonNode): Reading {
  if (node.type === 'null') return EMPTY_READING
  if (node.type !== 'string') return wrongType(scope, node, 'workspaceMount')
  return node.value === '' ? EMPTY_READING : readOption(scope, node)
}

/** A hole at the opening brace, since the file has no characters to edit. */
function holeAt({ source: { path } }: DevcontainerScope, { offset }: JsonNode, hole: Hole): TracedText {
  const origin = { path, range: [offset, offset + 1], verbatim: false, size: Infinity, writing: [] } as const
  return { text: HOLE, atoms: [{ hole, origins: [origin] }] }
}

/**
 * The default mount of the CLI (getWorkspaceConfiguration in spec-node/utils.ts): the workspace, or the git repository
 * that contains it.
 */
export function implicitWorkspaceMount(scope: DevcontainerScope, root: JsonNode): Reading {
  const source = holeAt(scope, root, { name: '${localWorkspaceFolder}', meaning: 'project' })
  const name = holeAt(scope, root, { name: '${localWorkspaceFolderBasename}', meaning: 'unknown' })
  const target = concat(unwritten('/workspaces/'), name)
  const spec = concat(unwritten('type=bind,source='), source, unwritten(',target='), target)
  const volume = { type: 'bind', source, target, readOnly: false } as const
  return {
    ...EMPTY_READING,
    mounts: [mountOf(scope, volume, { spec, syntax: 'implicit', engine: 'devcontainer', values: 1 })],
  }
}
