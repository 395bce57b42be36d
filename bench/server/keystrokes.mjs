import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { CLI } from '../../scripts/workspace/bundle.mjs'
import { at } from '../../scripts/workspace/places.mjs'
import { Stop } from '../../scripts/workspace/programs.mjs'
import { longCompose, longScript } from '../eslint/project.mjs'
import { keystrokeTable } from '../keystroke-table.mjs'
import { measuredEnvironment } from '../measure.mjs'

const WINDOWS = '/mnt/c/Users/me/data'

/** @type {readonly import('../keystroke-table.mjs').TypedFile[]} */
const files = [
  { title: 'compose file of 2,000 lines, a finding', path: 'compose.yaml', text: longCompose(WINDOWS), atMost: 10 },
  { title: 'script of 1,500 lines, a finding', path: 'run.sh', text: longScript(WINDOWS), atMost: 10 },
]

/**
 * CPU milliseconds of a server per typed character.
 * @param {string} folder
 * @param {readonly string[]} server
 * @param {string} path
 */
function measure(folder, server, path) {
  const args = [at('bench', 'server', 'type.mjs'), join(folder, path), ...server]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: measuredEnvironment,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Stop(`typing in ${path} could not be measured: ${stderr}`)
  return Number(stdout)
}

/** @param {{ folder: string, rounds: number }} setting */
export const serverKeystrokes = ({ folder, rounds }) =>
  keystrokeTable(
    {
      title: 'The language server, for each character typed',
      heading: ['', 'CPU ms, empty server', 'mount-lint', 'ratio'],
      files,
      measure: ({ path, text }) => {
        writeFileSync(join(folder, path), text)
        return [measure(folder, [at('bench', 'server', 'empty.mjs')], path), measure(folder, [CLI, '--lsp'], path)]
      },
    },
    rounds,
  )
