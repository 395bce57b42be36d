import process from 'node:process'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

/** Records the chunks that the command line program loads in each situation, and their bytes. */
void runMain(() => {
  install()
  process.env.UPDATE_START_UP = '1'
  return runNode([scriptOf('vitest'), 'run', '--project', 'unit', 'scripts/test/start-up.test.ts'])
})
