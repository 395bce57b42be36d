import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

// Builds all that is published, as far as it is not built, so that no package is packed without its code.
void runMain(() => {
  install()
  bundle()
  return runNode([scriptOf('typescript', 'tsc'), '-b'])
})
