import { existsSync, readFileSync } from 'node:fs'
import { at } from '../workspace/places.mjs'

const HEADER_END = '<!-- end auto-generated rule header -->\n'

const BLOCK = /^<!-- begin generated: [^]*?<!-- end generated -->$/gm

/** The options of the ESLint plugin; on the command line, the config has them. */
const OPTIONS = /^## Options$[^]*?(?=^## |$(?![^]))/m

const FOLDER = 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules/'

/** @param {string} text */
const withFullLinks = (text) =>
  text.replaceAll(/\]\(([^)]+)\)/g, (_, /** @type {string} */ target) => `](${new URL(target, FOLDER).href})`)

/**
 * The page of a rule without its summary and the parts about ESLint.
 * @param {string} page
 */
function textOf(page) {
  const body = page.slice(page.indexOf(HEADER_END) + HEADER_END.length)
  const kept = body.replaceAll(BLOCK, '').replace(OPTIONS, '')
  return withFullLinks(kept.replaceAll(/\n{3,}/g, '\n\n').trim())
}

/** @param {import('./generated-files.mjs').Registry} registry */
export function rulePagesModule({ rules }) {
  const pages = rules.map(({ id }) => ({ id, path: at('docs', 'rules', `${id}.md`) }))
  const entries = pages
    .filter(({ path }) => existsSync(path))
    .map(({ id, path }) => `  ${JSON.stringify(id)}: ${JSON.stringify(textOf(readFileSync(path, 'utf8')))},`)
  return `// Written by \`npm run docs\` from docs/rules/.
/** The pages of the rules in Markdown, without their title and summary. */
export const rulePages: Readonly<Record<string, string>> = {
${entries.join('\n')}
}
`
}
