import process from 'node:process'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const LIVE_TESTS = ['oracle', 'fixed'].map((name) => `packages/core/test/formats/compose/${name}.live.test.ts`)

/**
 * Runs docker-compose (the argument, `DOCKER_COMPOSE` or Debian's) on every fixture, before and after fixing, and
 * records its output.
 */
void runMain(() => {
  install()
  const [program] = process.argv.slice(2)
  if (program !== undefined) process.env.DOCKER_COMPOSE = program
  process.env.UPDATE_ORACLES = '1'
  return runNode([scriptOf('vitest'), 'run', '--project', 'live', ...LIVE_TESTS])
})
