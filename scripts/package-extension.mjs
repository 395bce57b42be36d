import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at } from './workspace/places.mjs'
import { captureNpm, note, runMain, Stop } from './workspace/programs.mjs'

/** Not a dependency: its publishing libraries are larger than all other dependencies, and some require Node.js 22. */
const VSCE = '@vscode/vsce@3.9.2'

// Packs the VS Code extension into mount-lint.vsix, or the file of `--out`.
void runMain(() => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'mount-lint.vsix' } } })
  const out = resolve(process.env.INIT_CWD ?? process.cwd(), values.out)
  install()
  bundle()
  const vsce = ['vsce', 'package', '--no-dependencies', '--allow-unused-files-pattern', '--out', out]
  const exec = ['exec', '--yes', '--prefer-offline', `--package=${VSCE}`, '--', ...vsce]
  const { status, output } = captureNpm(exec, { npm_config_loglevel: 'error' }, at('packages', 'vscode'))
  if (status !== 0) throw new Stop(`the VS Code extension could not be packed\n${output}`)
  note(`packed ${out}`)
  return 0
})
