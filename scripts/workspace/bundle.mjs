import { existsSync } from 'node:fs'
import { at } from './places.mjs'
import { captureNode, note, scriptOf, Stop } from './programs.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

export const CLI = at('packages', 'cli', 'dist', 'bin.js')

/** The packages that are published as bundles, and what to call them. */
const bundles = [
  { name: 'cli', title: 'the command line program', result: CLI },
  { name: 'eslint-plugin', title: 'the ESLint plugin', result: at('packages', 'eslint-plugin', 'dist', 'index.js') },
]

/** @param {string} name */
const inputsOf = (name) => [
  at('packages', 'core', 'src'),
  at('packages', 'core', 'node'),
  at('packages', name, 'src'),
  at('packages', name, 'package.json'),
  at('packages', name, 'rolldown.config.ts'),
  at('scripts', 'rolldown'),
  at('pnpm-lock.yaml'),
]

/**
 * Inputs and result, so that a dist that somebody emptied or edited is built again.
 * @param {string} name
 */
const stateOf = (name) => `${hashOf(inputsOf(name))} ${hashOf([at('packages', name, 'dist')])}`

/** Bundles the published packages from their sources and those of core, unless that is what their `dist` holds. */
export function bundle() {
  for (const { name, title, result } of bundles) {
    if (existsSync(result) && isStamped(`bundle-${name}`, stateOf(name))) continue
    note(`building ${title} …`)
    const { status, output } = captureNode(
      [scriptOf('rolldown'), '--config', 'rolldown.config.ts'],
      at('packages', name),
    )
    if (status !== 0) throw new Stop(`${title} could not be built\n${output}`)
    stamp(`bundle-${name}`, stateOf(name))
  }
}
