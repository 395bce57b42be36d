import { withBudget } from '../../languages/compose/interpolate.js'
import { dirname } from '../../paths/join.js'
import type { Context, Mount, Place, Reading, Source, Use } from '../../types.js'
import type { IsSuspect } from '../format.js'
import { withDeclarations } from './declared-volumes.js'
import { loadModel } from './load.js'
import { mappingEntriesOf, entryOf } from './model.js'
import { filesOfProject, startProject, withDotenv } from './project.js'
import { projectMounts } from './project-mounts.js'
import { suspectServices } from './suspect-services.js'
import { unique } from './unique.js'

const keyOf = ({ path, range: [start] }: Place): string => `${path}:${start.toString()}`

/** Anchored scalars that are no mounts at their definition, such as the value of an environment variable. */
function usesInPlace(shared: readonly Place[], mounts: readonly Mount[]): Use[] {
  const direct = mounts.flatMap(({ spec: { atoms } }) => (atoms[0]?.origins.length === 1 ? atoms[0].origins : []))
  const known = new Set(direct.map(keyOf))
  return shared.filter((place) => !known.has(keyOf(place))).map((place) => ({ place, definitions: [place] }))
}

/**
 * Lists the mounts of `docker compose` for a compose file, with its `.env`, override file, `extends` and `include`.
 * Mounts in other files have their places there.
 */
export function read(file: Source, context: Context, isSuspect?: IsSuspect): Reading {
  const source = isSuspect ? { ...file, text: suspectServices(file.text, isSuspect) } : file
  const project = startProject(context)
  const { log } = project
  const folder = dirname(source.path)
  const environment = withDotenv(project, withBudget({ get: () => undefined }), folder)
  const files = filesOfProject(project, source, environment)
  const model = loadModel(files, { project, environment, folder, including: [source.path], bases: new Map() })
  const { mounts: written, truncated } = projectMounts(model, folder)
  const mounts = withDeclarations(written, {
    main: source,
    merged: project.merged,
    taken: mappingEntriesOf(entryOf(model, 'volumes')).map(([name]) => name),
    files: files.map(({ path }) => path),
  })
  // The same file may be the main file and an included one.
  const uses = unique([...log.uses, ...usesInPlace(log.shared, mounts)])
  return { mounts, problems: unique(log.problems), uses, truncated }
}
