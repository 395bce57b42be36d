import { join } from 'node:path'
import { expect, test } from 'vitest'
import { offenceOf } from '../eslint/import-diagram.mjs'
import { at } from '../workspace/places.mjs'

const offence = (file: string, specifier: string) => offenceOf(join(at('packages', 'core', 'src'), file), specifier)

test.each([
  ['engines/docker.ts', '../types.js'],
  ['engines/docker.ts', './index.js'],
  ['formats/shell.ts', '../languages/shell/words.js'],
  ['formats/compose/read.ts', '../index.js'],
  ['languages/shell/words.ts', '../../traced-text.js'],
  ['lint.ts', './rules/index.js'],
  ['index.ts', './lint.js'],
  ['languages/yaml.ts', 'yaml'],
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
])('%s may not import %s', (file, specifier, message) => {
  expect(offence(file, specifier)).toContain(message)
})
