import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { at } from '../scripts/workspace/places.mjs'
import { note, Stop } from '../scripts/workspace/programs.mjs'

const FOLDER = at('node_modules', '.cache', 'mount-lint', 'bench-peers')

const ESLINT_CONFIG = `import yml from 'eslint-plugin-yml'
export default [{
  files: ['**/*.yaml'],
  plugins: { yml },
  language: 'yml/yaml',
  rules: { 'yml/no-empty-mapping-value': 'error' },
}]
`

/** Programs that npm does not install, and the command that installs them. */
const PROGRAMS = {
  python3: 'apt-get install python3',
  shellcheck: 'apt-get install shellcheck',
  git: 'apt-get install git',
}

/** Stops if a program to compare with is missing, because its time would be that of an error. */
function requirePrograms() {
  for (const [name, remedy] of Object.entries(PROGRAMS))
    if (spawnSync(name, ['--version']).status !== 0) throw new Stop(`${name} is missing; install it: ${remedy}`)
}

/** Installs the other tools in a separate folder, to keep the workspace small, and returns that folder. */
export function installPeers() {
  requirePrograms()
  const manifest = at('bench', 'peers', 'package.json')
  if (packagesOf(manifest).every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return FOLDER
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
 * @param {string} manifest
 * @returns {string[]}
 */
function packagesOf(manifest) {
  /** @type {{ dependencies: Readonly<Record<string, string>> }} */
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8'))
  return Object.keys(dependencies)
}
