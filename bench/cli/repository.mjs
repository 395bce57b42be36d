import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compose, devcontainer, script, times, typescript } from './files.mjs'

/**
 * Numbers of files.
 * @typedef {object} Sizes
 * @property {number} compose
 * @property {number} devcontainer
 * @property {number} scripts
 * @property {number} typescript
 * @property {number} other
 * @property {number} ignored
 */

/** @type {Sizes} */
export const MONOREPO = {
  compose: 300,
  devcontainer: 200,
  scripts: 1500,
  typescript: 5000,
  other: 13_000,
  ignored: 3000,
}

/** @type {Sizes} */
export const NOTHING = { compose: 0, devcontainer: 0, scripts: 0, typescript: 0, other: 0, ignored: 0 }

/**
 * @param {Sizes} sizes
 * @param {number} factor
 */
export const scaled = (sizes, factor) =>
  /** @type {Sizes} */ (
    Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, Math.round(size * factor)]))
  )

/**
 * @param {Sizes} sizes
 * @param {number} every one of this many files that can have a finding has one; 0 for none
 * @returns {Generator<readonly [path: string, text: string]>}
 */
function* filesOf(sizes, every) {
  /** @param {number} file */
  const kind = (file) => (every > 0 && file % every === 0 ? 'finding' : 'clean')
  for (const file of times(sizes.compose)) yield [`services/${file}/compose.yaml`, compose(file, kind(file))]
  for (const file of times(sizes.devcontainer))
    yield [`packages/${file}/.devcontainer/devcontainer.json`, devcontainer(file, kind(file))]
  for (const file of times(sizes.scripts)) yield [`scripts/${file % 50}/run-${file}.sh`, script(file, kind(file))]
  for (const file of times(sizes.typescript)) yield [`src/${file % 100}/module-${file}.ts`, typescript(file)]
  for (const file of times(sizes.other))
    yield [`docs/${file % 200}/page-${file}.md`, `# Page ${file}\n\nMore to read.\n`]
  for (const file of times(sizes.ignored)) yield [`node_modules/p${file % 600}/f${file}.js`, 'module.exports = 1\n']
}

/**
 * Writes a git repository with everything committed but `node_modules`.
 * @param {string} folder
 * @param {Sizes} sizes
 * @param {number} every
 */
export const writeRepository = (folder, sizes, every) =>
  writeFiles(folder, [['.gitignore', 'node_modules/\n'], ...filesOf(sizes, every)])

/**
 * Writes a git repository of files and returns its folder.
 * @param {string} folder
 * @param {Iterable<readonly [path: string, text: string]>} files
 */
export function writeFiles(folder, files) {
  const folders = new Set()
  for (const [path, text] of files) {
    const parent = dirname(join(folder, path))
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    writeFileSync(join(folder, path), text)
  }
  const git = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'gc.auto=0']
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'Begin'],
  ])
    execFileSync('git', [...git, ...args], { cwd: folder })
  return folder
}
