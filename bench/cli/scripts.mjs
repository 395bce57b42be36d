import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deployments, realShapes, withFinding } from '../shapes/real.mjs'
import { script } from './files.mjs'
import { NOTHING, scaled, writeRepository } from './repository.mjs'
import { EMPTY, emptyNode, ours, scaleNote, subject } from './subjects.mjs'

/** @typedef {import('./subjects.mjs').Comparison} Comparison */
/** @typedef {import('./subjects.mjs').Place} Place */

/**
 * @param {string} cwd
 * @param {readonly string[]} files
 * @returns {import('../measure.mjs').Subject}
 */
const shellcheck = (cwd, files) => ({
  ...subject('shellcheck', cwd, ['shellcheck', ...files]),
  statuses: [0, 1],
  rounds: 1,
})

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} files
 */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return Object.keys(files)
}

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function realScripts({ folder }) {
  const files = write(folder, Object.fromEntries(deployments.map((text, index) => [`deploy-${index}.sh`, text])))
  return {
    title: `${files.length} scripts as public repositories have them`,
    subjects: [ours('mount-lint', folder, files, 0), shellcheck(folder, files)],
    goals: [{ of: 'mount-lint', to: 'shellcheck', atLeast: 3 }],
  }
}

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function syntheticScripts({ folder, scale }) {
  const sizes = scaled({ ...NOTHING, scripts: 1500 }, scale)
  const cwd = writeRepository(folder, sizes, 10)
  const files = Array.from({ length: sizes.scripts }, (_, file) => `scripts/${file % 50}/run-${file}.sh`)
  return {
    title: `1,500 scripts that are alike${scaleNote(scale)}`,
    subjects: [ours('mount-lint', cwd, ['.'], 1), shellcheck(cwd, files)],
    goals: [{ of: 'mount-lint', to: 'shellcheck', atLeast: 100 }],
  }
}

const LARGE = 25_000

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function largeScripts({ folder }) {
  const shapes = Object.entries(realShapes)
  for (const [name, shape] of shapes) write(folder, { [`${name}.sh`]: shape(LARGE) })
  write(folder, { 'clean.sh': script(1, 'clean'), 'finding.sh': withFinding(script(1, 'clean')) })
  return {
    title: 'One script: of 25 KB, and of 2 KB with a finding',
    subjects: [
      emptyNode(folder),
      ours('2 KB', folder, ['clean.sh'], 0),
      ours('2 KB, a finding', folder, ['finding.sh'], 1),
      ...shapes.map(([name]) => ours(name, folder, [`${name}.sh`], 0)),
    ],
    goals: [
      { of: '2 KB', to: EMPTY, atMost: 1.3 },
      { of: '2 KB, a finding', to: EMPTY, atMost: 2 },
      ...shapes.map(([name]) => ({ of: name, atMostSeconds: 0.15 })),
    ],
  }
}
