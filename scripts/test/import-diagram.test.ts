import { join } from 'node:path'
import { expect, test } from 'vitest'
import { offenceOf } from '../eslint/import-diagram.mjs'
import { at } from '../workspace/places.mjs'

const offence = (file: string, specifier: string) => offenceOf(join(at('packages', 'core', 'src'), file), specifier)
const pluginOffence = (file: string, specifier: string) =>
  offenceOf(join(at('packages', 'eslint-plugin', 'src'), file), specifier)

test.each([
  ['engines/docker.ts', '../types.js'],
  ['engines/docker.ts', './index.js'],
  ['formats/shell.ts', '../languages/shell/words.js'],
  ['formats/compose/read.ts', '../index.js'],
  ['languages/shell/words.ts', '../../traced-text.js'],
  ['lint.ts', './rules/index.js'],
  ['index.ts', './lint.js'],
  ['languages/yaml.ts', 'yaml'],
  ['languages/shell/invocations.ts', './commands/index.js'],
  ['languages/shell/README.ts', './words/index.js'],
])('%s may import %s', (file, specifier) => {
  expect(offence(file, specifier)).toBeUndefined()
})

test.each([
  ['types.ts', './traced-text.js', 'types may not import traced-text'],
  ['engines/docker.ts', '../volumes/short.js', 'engines may not import volumes'],
  ['engines/docker.ts', '../lint.js', 'engines may not import lint'],
  ['formats/compose/read.ts', '../../index.js', 'formats may not import index'],
  ['rules/a.ts', '../formats/index.js', 'rules may not import formats'],
  ['utils.ts', './types.js', 'utils has no place in the import diagram'],
  ['lint.ts', './utils.js', 'lint may not import utils'],
  ['languages/shell/words/a.ts', '../commands/b.js', 'languages/shell/words may not import commands'],
])('%s may not import %s', (file, specifier, message) => {
  expect(offence(file, specifier)).toContain(message)
})

test.each([
  ['linter/code/script.ts', '../../report.js'],
  ['languages/source-code.ts', '../linter/index.js'],
  ['rules/scan.ts', '../languages/source-code.js'],
  ['index.ts', './configs.js'],
  ['version.ts', '../package.json'],
])('%s of the plugin may import %s', (file, specifier) => {
  expect(pluginOffence(file, specifier)).toBeUndefined()
})

test.each([
  ['linter/text-reports.ts', '../rules/scan.js', 'eslint-plugin/linter may not import rules'],
  ['linter/directives.ts', '../languages/source-code.js', 'eslint-plugin/linter may not import languages'],
  ['report.ts', './subject.js', 'eslint-plugin/report may not import subject'],
])('%s of the plugin may not import %s', (file, specifier, message) => {
  expect(pluginOffence(file, specifier)).toContain(message)
})
