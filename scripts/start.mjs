import { relative } from 'node:path'
import process from 'node:process'
import { bundle, bundlePlayground, CLI, PLAYGROUND, vite } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at } from './workspace/places.mjs'
import { runMain, runNode } from './workspace/programs.mjs'

/** npm runs scripts in the folder of package.json; paths are relative to the folder of the user. */
const cwd = process.env.INIT_CWD ?? process.cwd()

/**
 * Lints with the built program.
 * @param {readonly string[]} args
 */
function lint(args) {
  bundle()
  const status = runNode([CLI, ...(args.length > 0 ? args : [relative(cwd, at('examples')) || '.'])], cwd)
  // Findings are the expected result; with another status, npm would print an error below them.
  return status === 1 ? 0 : status
}

/** Serves the playground on localhost and opens it, until it is interrupted. */
function openPlayground() {
  bundlePlayground()
  return runNode(vite('preview', '--host', '127.0.0.1', '--open'), PLAYGROUND)
}

void runMain(() => {
  install()
  const args = process.argv.slice(2)
  return args[0] === '--playground' ? openPlayground() : lint(args)
})
