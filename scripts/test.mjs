import process from 'node:process'
import { bundle, bundlePlayground } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { requireLivePrograms } from './workspace/live-programs.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const [project = 'unit', ...filters] = process.argv.slice(2)

void runMain(() => {
  if (project === 'live') requireLivePrograms()
  install()
  bundle()
  bundlePlayground()
  return runNode([scriptOf('vitest'), 'run', '--project', project, ...filters])
})
