import process from 'node:process'
import { install } from './workspace/install.mjs'
import { at } from './workspace/places.mjs'
import { captureNode, runMain, runNode, scriptOf, Stop } from './workspace/programs.mjs'

await runMain(() => {
  install()
  const { status, output } = captureNode([scriptOf('rolldown'), '--config', 'rolldown.config.ts'], at('fuzz'))
  if (status !== 0) throw new Stop(`the fuzzer could not be built\n${output}`)
  // Most objects live for one input only, so a large young generation makes collecting them cheap.
  return runNode(['--max-semi-space-size=64', at('fuzz', 'dist', 'main.mjs'), ...process.argv.slice(2)])
})
