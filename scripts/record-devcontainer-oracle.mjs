import process from 'node:process'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const LIVE_TEST = 'packages/core/test/formats/devcontainer/oracle.live.test.ts'

/** Asks the Dev Containers CLI about every fixture and writes down what it says. */
void runMain(() => {
  install()
  process.env.UPDATE_ORACLES = '1'
  return runNode([scriptOf('vitest'), 'run', '--project', 'live', LIVE_TEST])
})
