import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { at } from './places.mjs'
import { captureNode, note, scriptOf, Stop } from './programs.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

export const CLI = at('packages', 'cli', 'dist', 'bin.js')

export const PLAYGROUND = at('packages', 'playground')

/**
 * `beside` lists further inputs, outside core and the package.
 * @typedef {{ name: string, title: string, result: string, beside?: readonly string[], command: () => readonly string[] }} Bundle
 */

const rolldown = () => [scriptOf('rolldown'), '--config', 'rolldown.config.ts']

/**
 * The packages that are published as bundles, with their names for messages. The extension contains the built command
 * line program.
 * @type {readonly Bundle[]}
 */
const published = [
  {
    name: 'cli',
    title: 'the command line program',
    result: CLI,
    beside: [at('packages', 'language-server', 'src')],
    command: rolldown,
  },
  {
    name: 'eslint-plugin',
    title: 'the ESLint plugin',
    result: at('packages', 'eslint-plugin', 'dist', 'index.js'),
    command: rolldown,
  },
  {
    name: 'vscode',
    title: 'the VS Code extension',
    result: at('packages', 'vscode', 'dist', 'extension.cjs'),
    beside: [
      at('packages', 'cli', 'dist'),
      at('packages', 'cli', 'schema'),
      at('packages', 'cli', 'package.json'),
      at('packages', 'language-server', 'src', 'protocol.ts'),
    ],
    command: rolldown,
  },
]

/** @param {readonly string[]} args */
export const vite = (...args) => [scriptOf('vite', 'vite', PLAYGROUND), ...args]

/** @type {Bundle} */
const playground = {
  name: 'playground',
  title: 'the playground',
  result: join(PLAYGROUND, 'dist', 'index.html'),
  command: () => vite('build'),
}

/** @param {Bundle} bundle */
const inputsOf = ({ name, beside = [] }) => [
  at('packages', 'core', 'src'),
  at('packages', 'core', 'node'),
  at('packages', name, 'src'),
  ...beside,
  at('packages', name, 'package.json'),
  at('packages', name, 'rolldown.config.ts'),
  at('packages', name, 'index.html'),
  at('packages', name, 'vite.config.ts'),
  at('packages', name, 'offline.ts'),
  at('scripts', 'rolldown'),
  at('examples'),
  at('pnpm-lock.yaml'),
]

/**
 * Hashes inputs and result, so that an emptied or edited dist is built again.
 * @param {Bundle} one
 */
const stateOf = (one) => `${hashOf(inputsOf(one))} ${hashOf([at('packages', one.name, 'dist')])}`

/** @param {Bundle} one */
function build(one) {
  const { name, title, result, command } = one
  if (existsSync(result) && isStamped(`bundle-${name}`, stateOf(one))) return
  note(`building ${title} …`)
  const { status, output } = captureNode(command(), at('packages', name))
  if (status !== 0) throw new Stop(`${title} could not be built\n${output}`)
  stamp(`bundle-${name}`, stateOf(one))
}

/** Bundles the published packages, unless their `dist` is up to date. */
export function bundle() {
  for (const one of published) build(one)
}

/** Builds the playground, unless its `dist` is up to date. */
export function bundlePlayground() {
  build(playground)
}
