import { rmSync } from 'node:fs'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at } from './workspace/places.mjs'
import { runMain, runNode, scriptOf } from './workspace/programs.mjs'

runMain(() => {
  install()
  bundle()
  // The compiler leaves behind what it made of sources that are gone, and npm would publish that.
  rmSync(at('packages', 'core', 'dist'), { recursive: true, force: true })
  return runNode([scriptOf('typescript', 'tsc'), '-b'])
})
