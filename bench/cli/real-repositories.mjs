import { join } from 'node:path'
import { deployments, realShapes } from '../shapes/real.mjs'
import { times } from '../shapes/text.mjs'
import { compose, devcontainer, typescript } from './files.mjs'
import { writeFiles } from './repository.mjs'
import { EMPTY, emptyNode, ours } from './subjects.mjs'

/** @typedef {readonly [path: string, text: string]} File */

/**
 * @param {keyof typeof realShapes} name
 * @param {number} size
 */
const script = (name, size) => realShapes[name]?.(size) ?? ''

/** @type {Readonly<Record<string, { files: readonly File[], atMost: number }>>} */
const repositories = {
  'an application with Compose and a dev container': {
    atMost: 4,
    files: [
      ...times(3).map((file) => /** @type {const} */ ([`deploy/${file}/compose.yaml`, compose(file, 'clean')])),
      ['.devcontainer/devcontainer.json', devcontainer(1, 'clean')],
      ...deployments.slice(0, 6).map((text, file) => /** @type {const} */ ([`scripts/deploy-${file}.sh`, text])),
      ...times(300).map((file) => /** @type {const} */ ([`src/module-${file}.ts`, typescript(file)])),
    ],
  },
  'dev container features': {
    atMost: 20,
    files: times(30).flatMap((file) => [
      [`src/${file}/install.sh`, script('an installation of a dev container feature', 8000 + 500 * file)],
      [`test/${file}/.devcontainer/devcontainer.json`, devcontainer(file, 'clean')],
    ]),
  },
  'a version manager': {
    atMost: 20,
    files: [
      ['manager.sh', script('a version manager', 130_000)],
      ...times(60).map((file) => /** @type {const} */ ([`test/${file}.sh`, script('a version manager', 1500)])),
    ],
  },
  'a stack of services': {
    atMost: 20,
    files: [
      ['docker-compose.yml', compose(1, 'clean')],
      ...times(40).map(
        (file) =>
          /** @type {const} */ ([`tests/${file}.sh`, script('tests of a stack of services', 3000 + 100 * file)]),
      ),
    ],
  },
}

/**
 * @param {import('./subjects.mjs').Place} place
 * @returns {import('./subjects.mjs').Comparison}
 */
export function realRepositories({ folder }) {
  const all = Object.entries(repositories)
  return {
    title: 'Repositories as they are published, nothing to find',
    subjects: [
      emptyNode(folder),
      ...all.map(([name, { files }]) => ours(name, writeFiles(join(folder, name), files), ['.'], 0)),
    ],
    goals: all.map(([name, { atMost }]) => ({ of: name, to: EMPTY, atMost })),
  }
}
