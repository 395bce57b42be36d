import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

// Builds the packages that are not up to date, so that none is packed without its code.
void runMain(() => {
  install()
  bundle()
  return runNode([scriptOf('typescript', 'tsc'), '-b'])
})
