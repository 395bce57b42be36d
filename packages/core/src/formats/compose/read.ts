import { limited } from '../../languages/compose/interpolate.js'
import { dirname } from '../../paths/join.js'
import type { Context, Mount, Place, Reading, Source, Use } from '../../types.js'
import { boundVolumeMounts, boundVolumesOf } from './bound-volumes.js'
import { withDeclarations } from './declared-volumes.js'
import { fileMounts } from './file-mounts.js'
import { loadModel } from './load.js'
import type { Log } from './log.js'
import { entriesOf, entryOf } from './model.js'
import type { Node } from './model.js'
import { filesOfProject, withDotenv } from './project.js'
import { servicesOf } from './services.js'
import { serviceOf, volumeMounts } from './service-volumes.js'
import { windowsNetworksOf } from './windows-container.js'

/** More files than the biggest projects are made of. */
const MAX_FILES = 500

/** More mounts than the biggest projects have: a chain of `extends` gives each service those of all before it. */
const MAX_MOUNTS = 10_000

interface ProjectMounts {
  readonly mounts: readonly Mount[]
  readonly truncated: readonly Place[]
}

function serviceMounts(model: Node | undefined, folder: string): ProjectMounts {
  const networks = windowsNetworksOf(model)
  const mounts: Mount[] = []
  for (const [name, node] of servicesOf(model)) {
    if (mounts.length >= MAX_MOUNTS) return { mounts, truncated: [node.place] }
    const service = { ...serviceOf(node, { folder, networks }), name }
    for (const mount of [...volumeMounts(service), ...fileMounts(service, model)]) mounts.push(mount)
  }
  return { mounts, truncated: [] }
}

function mountsOf(model: Node | undefined, folder: string): ProjectMounts {
  const { mounts, truncated } = serviceMounts(model, folder)
  return { mounts: [...mounts, ...boundVolumeMounts(boundVolumesOf(model), mounts)], truncated }
}

const keyOf = ({ path, range: [start] }: Place): string => `${path}:${start.toString()}`

/** Anchored scalars that are no mounts where they stand, such as the value of an environment variable. */
function usesInPlace(shared: readonly Place[], mounts: readonly Mount[]): Use[] {
  const direct = mounts.flatMap(({ spec: { atoms } }) => (atoms[0]?.origins.length === 1 ? atoms[0].origins : []))
  const known = new Set(direct.map(keyOf))
  return shared.filter((place) => !known.has(keyOf(place))).map((place) => ({ place, definitions: [place] }))
}

/** The same file may be read as a base and as an included one. */
function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/**
 * Lists what `docker compose` mounts for a compose file: with `.env` and the override file beside it, with what it extends
 * and includes. Mounts that are written in other files have their places there.
 */
export function read(source: Source, context: Context): Reading {
  const log: Log = { problems: [], uses: [], shared: [] }
  const project = { context, log, merged: new Map<string, Source>(), filesLeft: MAX_FILES }
  const folder = dirname(source.path)
  const environment = withDotenv(project, limited({ get: () => undefined }), folder)
  const files = filesOfProject(project, source, environment)
  const model = loadModel(files, { project, environment, folder, including: [source.path], bases: new Map() })
  const { mounts: written, truncated } = mountsOf(model, folder)
  const mounts = withDeclarations(written, {
    main: source,
    merged: project.merged,
    taken: entriesOf(entryOf(model, 'volumes')).map(([name]) => name),
    files: files.map(({ path }) => path),
  })
  const uses = unique([...log.uses, ...usesInPlace(log.shared, mounts)])
  return { mounts, problems: unique(log.problems), uses, truncated }
}
