import type { Mount, Place } from '../../types.js'
import { boundVolumeMounts, boundVolumesOf } from './bound-volumes.js'
import { fileMounts } from './file-mounts.js'
import type { ModelNode } from './model.js'
import { servicesOf } from './services.js'
import { serviceOf, volumeMounts } from './service-volumes.js'
import { windowsNetworksOf } from './windows-container.js'

/** More mounts than the largest projects have; a chain of `extends` repeats all mounts in each service. */
const MAX_MOUNTS = 10_000

interface ProjectMounts {
  readonly mounts: readonly Mount[]
  readonly truncated: readonly Place[]
}

function serviceMounts(model: ModelNode | undefined, folder: string): ProjectMounts {
  const networks = windowsNetworksOf(model)
  const mounts: Mount[] = []
  for (const [name, node] of servicesOf(model)) {
    if (mounts.length >= MAX_MOUNTS) return { mounts, truncated: [node.place] }
    const service = { ...serviceOf(node, { folder, networks }), name }
    for (const mount of [...volumeMounts(service), ...fileMounts(service, model)]) mounts.push(mount)
  }
  return { mounts, truncated: [] }
}

/** The mounts of all services of a project, and the binds behind its named volumes. */
export function projectMounts(model: ModelNode | undefined, folder: string): ProjectMounts {
  const { mounts, truncated } = serviceMounts(model, folder)
  return { mounts: [...mounts, ...boundVolumeMounts(boundVolumesOf(model), mounts)], truncated }
}
