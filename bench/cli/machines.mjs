import { join } from 'node:path'
import process from 'node:process'
import { CLI } from '../../scripts/workspace/bundle.mjs'
import { at } from '../../scripts/workspace/places.mjs'
import { MONOREPO, scaled, writeRepository } from './repository.mjs'
import { scaleNote } from './subjects.mjs'

/**
 * A run on a computer that `machine.cjs` simulates from the environment.
 * @param {string} name
 * @param {string} cwd
 * @param {number} status
 * @param {Readonly<Record<string, string>>} env
 * @returns {import('../measure.mjs').Subject}
 */
const onMachine = (name, cwd, status, env) => ({
  name,
  cwd,
  command: [process.execPath, '--require', at('bench', 'cli', 'machine.cjs'), CLI, '.'],
  statuses: [status],
  env,
})

/**
 * @param {import('./subjects.mjs').Place} place
 * @returns {import('./subjects.mjs').Comparison}
 */
export function machines({ folder, scale }) {
  const cwd = writeRepository(join(folder, 'machines'), scaled(MONOREPO, scale), 0)
  const none = 'no drives'
  return {
    title: `The clean repository by machine${scaleNote(scale)}`,
    subjects: [
      onMachine(none, cwd, 0, { BENCH_MACHINE: 'linux' }),
      onMachine('WSL, the project in Linux', cwd, 0, { BENCH_MACHINE: 'wsl' }),
      { ...onMachine('WSL, the project on a drive', cwd, 0, { BENCH_MACHINE: 'wsl', BENCH_DRIVE: cwd }), rounds: 1 },
    ],
    goals: [
      { of: 'WSL, the project in Linux', to: none, atMost: 1.15 },
      { of: 'WSL, the project on a drive', to: none, atMost: 6 },
    ],
  }
}
