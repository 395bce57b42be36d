import process from 'node:process'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const LIVE_TEST = 'packages/core/test/formats/shell/oracle.live.test.ts'

/** Runs generated scripts in bash and records the arguments that engines receive. */
void runMain(() => {
  install()
  process.env.UPDATE_ORACLES = '1'
  return runNode([scriptOf('vitest'), 'run', '--project', 'live', LIVE_TEST])
})
