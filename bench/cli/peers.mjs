import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from '../../scripts/workspace/places.mjs'
import { note, Stop } from '../../scripts/workspace/programs.mjs'

const FOLDER = at('node_modules', '.cache', 'mount-lint', 'bench-peers')

const ESLINT_CONFIG = `import yml from 'eslint-plugin-yml'
export default [{
  files: ['**/*.yaml'],
  plugins: { yml },
  language: 'yml/yaml',
  rules: { 'yml/no-empty-mapping-value': 'error' },
}]
`

/** Installs the other tools beside the workspace, whose own install stays small, and returns their folder. */
export function installPeers() {
  const manifest = at('bench', 'cli', 'peers', 'package.json')
  if (peersIn(manifest).every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return FOLDER
  note('installing the tools to compare with …')
  mkdirSync(FOLDER, { recursive: true })
  cpSync(manifest, join(FOLDER, 'package.json'))
  writeFileSync(join(FOLDER, 'eslint.config.js'), ESLINT_CONFIG)
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--no-workspaces']
  if (spawnSync('npm', args, { cwd: FOLDER, stdio: 'inherit' }).status !== 0)
    throw new Stop('the tools to compare with could not be installed')
  return FOLDER
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function peersIn(path) {
  /** @type {{ dependencies: Readonly<Record<string, string>> }} */
  const { dependencies } = JSON.parse(readFileSync(path, 'utf8'))
  return Object.keys(dependencies)
}

/**
 * A program that is not there would be the fastest of all.
 * @param {string} name
 */
export function requireProgram(name) {
  if (spawnSync(name, ['--version']).error) throw new Stop(`${name} is missing, which the comparison needs`)
}
