import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

runMain(() => {
  install()
  bundle()
  return runNode([scriptOf('typescript', 'tsc'), '-b'])
})
