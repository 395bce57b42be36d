import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { at } from '../../scripts/workspace/places.mjs'
import { Stop } from '../../scripts/workspace/programs.mjs'
import { keystrokeTable } from '../keystroke-table.mjs'
import { measuredEnvironment } from '../measure.mjs'
import { configs } from './configs.mjs'
import { packages } from './packages.mjs'
import { longCompose, longScript, writeProject } from './project.mjs'

const CLEAN = './data'
const WINDOWS = '/mnt/c/Users/me/data'

/** Files in which a comment in the first line is edited. */
const files = [
  { title: 'compose file of 2,000 lines, clean', path: 'compose.yaml', text: longCompose(CLEAN), atMost: 2 },
  { title: 'compose file of 2,000 lines, a finding', path: 'compose.yaml', text: longCompose(WINDOWS), atMost: 10 },
  { title: 'script of 1,500 lines, clean', path: 'run.sh', text: longScript(CLEAN), atMost: 2 },
  { title: 'script of 1,500 lines, a finding', path: 'run.sh', text: longScript(WINDOWS), atMost: 10 },
]

/**
 * CPU milliseconds per typed character.
 * @param {string} folder
 * @param {keyof typeof configs} config
 * @param {{ path: string, text: string }} file
 * @returns {number}
 */
function measure(folder, config, { path, text }) {
  writeFileSync(join(folder, 'eslint.config.js'), configs[config])
  writeFileSync(join(folder, path), text)
  const options = /** @type {const} */ ({ cwd: folder, env: measuredEnvironment, encoding: 'utf8' })
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('bench', 'eslint', 'type.mjs'), path], options)
  if (status !== 0) throw new Stop(`typing in ${path} could not be measured: ${stderr}`)
  return Number(stdout)
}

/** @param {{ folder: string, rounds: number }} setting */
export function eslintKeystrokes({ folder, rounds }) {
  writeProject(folder, { compose: 0, scripts: 0, code: 0, found: 0 }, packages)
  return keystrokeTable(
    {
      title: 'ESLint in an editor, for each character typed',
      heading: ['', 'CPU ms, empty language', 'with mount-lint', 'ratio'],
      files,
      measure: (file) => [measure(folder, 'empty language', file), measure(folder, 'mount-lint', file)],
    },
    rounds,
  )
}
