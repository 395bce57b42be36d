import { replace } from '../../traced-text.js'
import type { Mount, TracedText } from '../../types.js'
import { entryOf, itemsOf, scalarOf } from './model.js'
import type { ModelNode, Scalar } from './model.js'
import { serviceMountOf } from './service-volumes.js'
import type { Service } from './service-volumes.js'

/** A key that mounts files into a service, and the container folder (docker/compose pkg/compose/create.go). */
interface Kind {
  readonly key: 'configs' | 'secrets'
  readonly folder: string
}

const KINDS: readonly Kind[] = [
  { key: 'configs', folder: '' },
  { key: 'secrets', folder: '/run/secrets' },
]

interface Grant {
  readonly source: TracedText
  readonly target?: TracedText
}

function grantOf(item: ModelNode): Grant | undefined {
  const source = scalarOf(item.kind === 'mapping' ? entryOf(item, 'source') : item)?.values[0]
  const target = scalarOf(entryOf(item, 'target'))?.values[0]
  return source && { source, ...(target ? { target } : {}) }
}

function targetOf({ source, target = source }: Grant, { folder }: Kind): TracedText {
  return target.text.startsWith('/') ? target : replace(target, `${folder}/${target.text}`)
}

function fileOf(model: ModelNode | undefined, { key }: Kind, { source }: Grant): Scalar | undefined {
  return scalarOf(entryOf(entryOf(entryOf(model, key), source.text), 'file'))
}

function grantMounts(service: Service, model: ModelNode | undefined, kind: Kind, grant: Grant): Mount[] {
  const file = fileOf(model, kind, grant)
  if (!file) return []
  return file.values.map((source) => {
    const spec = { type: 'bind', source, target: targetOf(grant, kind), readOnly: true } as const
    return serviceMountOf(service, spec, {
      syntax: 'file',
      spec: source,
      folder: file.folder,
      values: file.values.length,
    })
  })
}

/** The read-only bind mounts of configs and secrets with a `file`. */
export function fileMounts(service: Service, model: ModelNode | undefined): Mount[] {
  return KINDS.flatMap((kind) =>
    itemsOf(entryOf(service.node, kind.key))
      .flatMap((item) => grantOf(item) ?? [])
      .flatMap((grant) => grantMounts(service, model, kind, grant)),
  )
}
