import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at, ROOT } from './workspace/places.mjs'
import { captureNode, note, runMain } from './workspace/programs.mjs'

const PLUGIN = at('packages', 'eslint-plugin')
const GENERATOR = at('packages', 'eslint-plugin', 'node_modules', 'eslint-doc-generator', 'dist', 'bin')

/**
 * Updates the headers of the rule pages and the rule table in the README of the ESLint plugin.
 * @param {readonly string[]} options
 */
function ruleDocs(...options) {
  const { status, output } = captureNode([join(GENERATOR, 'eslint-doc-generator.js'), ...options], PLUGIN)
  if (status !== 0) note(output)
  return status
}

/** @param {string} path */
const nameOf = (path) => relative(ROOT, path)

/**
 * Writes the outdated files, or only lists them.
 * @param {readonly import('./docs/drift.mjs').Drift[]} drifted
 * @param {'check' | 'write'} mode
 */
function settle(drifted, mode) {
  for (const { path, fresh } of drifted) {
    if (mode === 'write') writeFileSync(path, fresh)
    note(mode === 'write' ? `updated ${nameOf(path)}` : `${nameOf(path)} is out of date; run: npm run docs`)
  }
  return mode === 'check' && drifted.length > 0
}

void runMain(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  const mode = values.check ? 'check' : 'write'
  install()
  const { loadRegistry } = await import('./docs/registry.mjs')
  const { driftOfPages, driftOfSources } = await import('./docs/drift.mjs')
  const registry = await loadRegistry()
  if (settle(await driftOfSources(registry), mode)) return 1
  bundle()
  if (settle(await driftOfPages(registry), mode)) return 1
  return values.check ? ruleDocs('--check') : ruleDocs()
})
