import { bundlePlayground } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { runMain } from './workspace/programs.mjs'

void runMain(() => {
  install()
  bundlePlayground()
  return 0
})
