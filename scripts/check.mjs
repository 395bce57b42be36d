import { readdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { readManifest } from './workspace/manifest.mjs'
import { at } from './workspace/places.mjs'
import { captureNode, runMain, scriptOf, Stop } from './workspace/programs.mjs'

/** @typedef {{ name: string, runs: () => readonly (readonly string[])[] }} Check */

/** @type {readonly Check[]} */
const checks = [
  { name: 'types', runs: () => [[scriptOf('typescript', 'tsc'), '-b']] },
  { name: 'lint', runs: () => [[scriptOf('eslint'), '--max-warnings=0', '.']] },
  { name: 'format', runs: () => [[scriptOf('prettier'), '--check', '--log-level=warn', '.']] },
  { name: 'spelling', runs: () => [[scriptOf('cspell'), 'lint', '--no-progress']] },
  { name: 'names', runs: () => [[at('scripts', 'exported-names.mjs')]] },
  { name: 'unused', runs: () => [[scriptOf('knip')]] },
  {
    name: 'publint',
    runs: () => packages().map((path) => [scriptOf('publint'), 'run', path, '--strict', '--pack=npm']),
  },
  { name: 'attw', runs: () => packages().filter(isImportable).map(attw) },
  { name: 'docs', runs: () => [[at('scripts', 'update-docs.mjs'), '--check']] },
]

/** The packages that are published. */
const packages = () =>
  readdirSync(at('packages'))
    .map((name) => at('packages', name))
    .filter((path) => readManifest(path).private !== true)

/** @param {string} path */
function isImportable(path) {
  const { exports } = readManifest(path)
  return exports !== undefined && '.' in exports
}

/** @param {string} path */
const attw = (path) => [scriptOf('@arethetypeswrong/cli', 'attw'), '--pack', path, '--profile=esm-only', '--no-emoji']

/** @param {Check} check */
function isPassing({ name, runs }) {
  const start = performance.now()
  const outputs = runs()
    .map((args) => captureNode(args))
    .filter(({ status }) => status !== 0)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${outputs.length === 0 ? 'ok    ' : 'failed'} ${name} (${seconds} s)\n`)
  for (const { output } of outputs) process.stdout.write(`\n${output}\n\n`)
  return outputs.length === 0
}

/** @param {readonly string[]} names */
function checksNamed(names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown !== undefined)
    throw new Stop(`no check is called ${unknown}: ${checks.map(({ name }) => name).join(', ')}`)
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name))
}

void runMain(() => {
  const { values, positionals } = parseArgs({ options: { report: { type: 'string' } }, allowPositionals: true })
  const chosen = checksNamed(positionals)
  install()
  bundle()
  const results = chosen.map(isPassing)
  const passed = results.filter(Boolean).length
  if (values.report !== undefined)
    writeFileSync(values.report, JSON.stringify({ passed, failed: results.length - passed }))
  return passed === results.length ? 0 : 1
})
