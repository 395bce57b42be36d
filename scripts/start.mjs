import { relative } from 'node:path'
import process from 'node:process'
import { bundle, CLI } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at } from './workspace/places.mjs'
import { runMain, runNode } from './workspace/programs.mjs'

/** npm runs scripts in the folder of package.json; paths are meant from where the user stands. */
const cwd = process.env.INIT_CWD ?? process.cwd()

void runMain(() => {
  install()
  bundle()
  const args = process.argv.slice(2)
  const status = runNode([CLI, ...(args.length > 0 ? args : [relative(cwd, at('examples')) || '.'])], cwd)
  // Findings are what was asked for; a status other than 0 would make npm print an error below them.
  return status === 1 ? 0 : status
})
