import { basename } from '../../paths/join.js'
import type { Format } from '../../types.js'
import { looksLikeCompose } from './recognize.js'

/** Names that are certainly compose files: `compose.yaml`, `docker-compose.prod.yml`, `compose-dev.yaml`, stack files. */
const NAME = /^(?:(?:docker-)?compose|docker-stack)(?:[-_.].*)?\.ya?ml$/i

/** What Visual Studio writes on every build: nobody edits it. */
const GENERATED = /\.g\.ya?ml$|(?:^|\/)obj\//i

const YAML = /\.ya?ml$/i

function claims(path: string): 'yes' | 'no' | 'ask' {
  if (!YAML.test(path) || GENERATED.test(path)) return 'no'
  return NAME.test(basename(path)) ? 'yes' : 'ask'
}

export const compose: Format = {
  id: 'compose',
  title: 'Compose files',
  globs: [
    '**/{compose,docker-compose,docker-stack}.{yml,yaml}',
    '**/{compose,docker-compose,docker-stack}[-_.]*.{yml,yaml}',
  ],
  claims,
  recognizes: looksLikeCompose,
}
