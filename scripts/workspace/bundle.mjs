import { existsSync } from 'node:fs'
import { at } from './places.mjs'
import { captureNode, note, scriptOf, Stop } from './programs.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

export const CLI = at('packages', 'cli', 'dist', 'bin.js')

const inputs = [
  at('packages', 'core', 'src'),
  at('packages', 'core', 'node'),
  at('packages', 'cli', 'src'),
  at('packages', 'cli', 'package.json'),
  at('packages', 'cli', 'rolldown.config.ts'),
  at('pnpm-lock.yaml'),
]

/** Inputs and result, so that a dist that somebody emptied or edited is built again. */
const state = () => `${hashOf(inputs)} ${hashOf([at('packages', 'cli', 'dist')])}`

/** Bundles the command line program from the sources of cli and core, unless that is what `dist` holds. */
export function bundle() {
  if (existsSync(CLI) && isStamped('bundle', state())) return
  note('building …')
  const { status, output } = captureNode(
    [scriptOf('rolldown'), '--config', 'rolldown.config.ts'],
    at('packages', 'cli'),
  )
  if (status !== 0) throw new Stop(`the command line program could not be built\n${output}`)
  stamp('bundle', state())
}
