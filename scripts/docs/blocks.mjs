import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { CLI } from '../workspace/bundle.mjs'
import { ROOT } from '../workspace/places.mjs'

/** Every generated block of README.md and docs/: its name and how to write it. */
export const blocks = {
  'examples-output': () => fenced('text', lint(['examples'])),
}

/**
 * What the built command line program prints where there is no terminal.
 * @param {readonly string[]} args
 */
function lint(args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }
  return spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, env, encoding: 'utf8' }).stdout
}

/**
 * @param {string} language
 * @param {string} text
 */
const fenced = (language, text) => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
