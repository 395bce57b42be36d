import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { at } from '../workspace/places.mjs'

/** @typedef {import('./generated-files.mjs').Registry} Registry */

const PLAYGROUND = 'https://mount-lint.github.io/mount-lint/'

const PAGES = at('docs', 'rules')

/** The file names of examples, by language. */
const NAMES = { yaml: 'compose.yaml', sh: 'run.sh', jsonc: '.devcontainer/devcontainer.json' }

const EXAMPLE = /^```(yaml|sh|jsonc)(?: incorrect)?\n(.*?)^```$/ms

/**
 * The first example of a rule's page.
 * @param {string} rule
 */
function exampleOf(rule) {
  const [, language, text = ''] = EXAMPLE.exec(readFileSync(join(PAGES, `${rule}.md`), 'utf8')) ?? []
  const name = NAMES[/** @type {keyof typeof NAMES} */ (language)]
  return { name, text }
}

/** @param {string} rule */
const tryIt =
  (rule) =>
  (/** @type {Registry} */ { toHash }) => {
    const machine = rule === 'no-windows-project' ? 'wsl-drive' : 'wsl'
    return `[Try it](${PLAYGROUND}#${toHash({ machine, files: [exampleOf(rule)] }) ?? ''}) in the playground.`
  }

/** A block for the page of each rule: a link that opens its example in the playground. */
export const tryItBlocks = Object.fromEntries(
  readdirSync(PAGES).map((page) => [`try-${basename(page, '.md')}`, tryIt(basename(page, '.md'))]),
)
