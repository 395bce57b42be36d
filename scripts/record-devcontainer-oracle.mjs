import process from 'node:process'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const LIVE_TEST = 'packages/core/test/formats/devcontainer/oracle.live.test.ts'

/** Runs the Dev Containers CLI on every fixture and records its output. */
void runMain(() => {
  install()
  process.env.UPDATE_ORACLES = '1'
  return runNode([scriptOf('vitest'), 'run', '--project', 'live', LIVE_TEST])
})
