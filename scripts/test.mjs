import process from 'node:process'
import { bundle, bundlePlayground } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { requireLivePrograms } from './workspace/live-programs.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

const [kind = 'unit', ...filters] = process.argv.slice(2)

const projects = kind === 'unit' ? ['unit', 'pure'] : [kind]

void runMain(() => {
  if (kind === 'live') requireLivePrograms()
  install()
  bundle()
  bundlePlayground()
  return runNode([scriptOf('vitest'), 'run', ...projects.map((name) => `--project=${name}`), ...filters])
})
