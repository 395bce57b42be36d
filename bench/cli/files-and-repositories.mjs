import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose, script } from './files.mjs'
import { MONOREPO, NOTHING, scaled, writeRepository } from './repository.mjs'
import { EMPTY, emptyNode, ours, scaleNote, subject } from './subjects.mjs'

/** @typedef {import('./subjects.mjs').Comparison} Comparison */
/** @typedef {import('./subjects.mjs').Place} Place */

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function oneFile({ folder }) {
  const files = {
    'compose.yaml': compose(1, 'clean'),
    'run.sh': script(1, 'clean'),
    'bad.compose.yaml': compose(1, 'finding'),
    'bad.sh': script(1, 'finding'),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const clean = ['compose.yaml', 'run.sh']
  const bad = ['bad.compose.yaml', 'bad.sh']
  return {
    title: 'One staged file, as a hook passes it',
    subjects: [
      emptyNode(folder),
      ...clean.map((name) => ours(`${name}, clean`, folder, [name], 0)),
      ...bad.map((name) => ours(`${name}, a finding`, folder, [name], 1)),
    ],
    goals: [
      ...clean.map((name) => ({ of: `${name}, clean`, to: EMPTY, atMost: 1.3 })),
      ...bad.map((name) => ({ of: `${name}, a finding`, to: EMPTY, atMost: name.endsWith('.sh') ? 2 : 1.9 })),
    ],
  }
}

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function wholeRepository({ folder, peers, scale }) {
  const sizes = scaled(MONOREPO, scale)
  const clean = writeRepository(join(folder, 'clean'), sizes, 0)
  const bad = writeRepository(join(folder, 'bad'), sizes, 10)
  const oxlint = join(peers, 'node_modules', '.bin', 'oxlint')
  return {
    title: `A repository of 20,000 files, 2,000 of them candidates${scaleNote(scale)}`,
    subjects: [
      emptyNode(folder),
      ours('clean', clean, ['.'], 0),
      ours('findings in 200 files', bad, ['.'], 1),
      subject('oxlint', clean, [oxlint, '--quiet', '.']),
    ],
    goals: [
      { of: 'clean', to: EMPTY, atMost: 4 },
      { of: 'findings in 200 files', to: EMPTY, atMost: 12 },
      { of: 'findings in 200 files', to: 'oxlint', atLeast: 1 },
    ],
  }
}

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function composeAlone({ folder, peers, scale }) {
  const cwd = writeRepository(join(folder, 'compose'), scaled({ ...NOTHING, compose: 300 }, scale), 10)
  const bin = join(peers, 'node_modules', '.bin')
  const eslint = [join(bin, 'eslint'), '--config', join(peers, 'eslint.config.js'), '.']
  return {
    title: `300 compose files${scaleNote(scale)}`,
    subjects: [
      ours('mount-lint', cwd, ['.'], 1),
      { ...subject('eslint-plugin-yml', cwd, eslint), statuses: [0, 1] },
      { ...subject('dclint', cwd, [join(bin, 'dclint'), '-r', '.']), statuses: [0, 1], rounds: 1 },
    ],
    goals: [
      { of: 'mount-lint', to: 'dclint', atLeast: 50 },
      { of: 'mount-lint', to: 'eslint-plugin-yml', atLeast: 5 },
    ],
  }
}

/**
 * @param {Place} place
 * @returns {Comparison}
 */
export function tenTimesLarger({ folder, scale }) {
  const sizes = scaled({ ...MONOREPO, ignored: 0 }, scale)
  const small = writeRepository(join(folder, 'small'), sizes, 10)
  const large = writeRepository(join(folder, 'large'), scaled(sizes, 10), 10)
  return {
    title: `20,000 files and 200,000${scaleNote(scale)}`,
    subjects: [ours('20,000 files', small, ['.'], 1), { ...ours('200,000 files', large, ['.'], 1), rounds: 1 }],
    goals: [{ of: '200,000 files', to: '20,000 files', atMost: 11 }],
  }
}
