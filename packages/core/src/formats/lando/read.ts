import type { Context, Reading, Source } from '../../types.js'
import { readComposePart } from '../compose/part.js'
import { withValues } from '../shell/mounts.js'
import { readYamlScripts } from '../yaml-scripts/read.js'
import type { YamlScripts } from '../yaml-scripts/scripts.js'

/** Only these hooks of DDEV run on the host; all others, and the tooling of Lando, run in containers. */
const HOOKS: YamlScripts = {
  format: 'lando',
  keys: new Set(['exec-host']),
  template: /\$\{DDEV_\w+\}/g,
  languageIn: (_, outer) => outer,
}

/** Lists what services mount, as parts of compose files, and what hooks mount. */
export function read(source: Source, context: Context): Reading {
  const services = readComposePart(source)
  const { mounts } = readYamlScripts(source, context, HOOKS)
  const ofServices = services.mounts.map((mount) => ({ ...mount, format: 'lando' }))
  return { ...services, mounts: withValues([...ofServices, ...mounts]) }
}
