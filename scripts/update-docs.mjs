import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { blocks } from './docs/blocks.mjs'
import { fillBlocks } from './docs/fill-blocks.mjs'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at, ROOT } from './workspace/places.mjs'
import { captureNode, note, runMain } from './workspace/programs.mjs'
import { filesOf } from './workspace/stamp.mjs'

const pages = () => filesOf([at('README.md'), at('docs')]).filter((path) => path.endsWith('.md'))

/** @param {string} path */
function drift(path) {
  const old = readFileSync(path, 'utf8')
  const fresh = fillBlocks(old, blocks)
  return fresh === old ? [] : [{ path, fresh }]
}

const PLUGIN = at('packages', 'eslint-plugin')
const GENERATOR = at('packages', 'eslint-plugin', 'node_modules', 'eslint-doc-generator', 'dist', 'bin')

/**
 * Writes the heads of the rules' pages and the table in the ESLint plugin's README, from the rules themselves.
 * @param {readonly string[]} options
 */
function ruleDocs(...options) {
  const { status, output } = captureNode([join(GENERATOR, 'eslint-doc-generator.js'), ...options], PLUGIN)
  if (status !== 0) note(output)
  return status
}

/** @param {string} path */
const nameOf = (path) => relative(ROOT, path)

runMain(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  install()
  bundle()
  const drifted = pages().flatMap(drift)
  if (values.check) {
    for (const { path } of drifted) note(`${nameOf(path)} is out of date; run: npm run docs`)
    return drifted.length === 0 ? ruleDocs('--check') : 1
  }
  for (const { path, fresh } of drifted) {
    writeFileSync(path, fresh)
    note(`updated ${nameOf(path)}`)
  }
  return ruleDocs()
})
