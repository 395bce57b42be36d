import type { ESLint, Linter, Rule } from 'eslint'
import * as core10 from 'eslint/use-at-your-own-risk'
import * as core9 from 'eslint9/use-at-your-own-risk'
import importX from 'eslint-plugin-import-x'
import jsdoc from 'eslint-plugin-jsdoc'
import n from 'eslint-plugin-n'
import reactHooks from 'eslint-plugin-react-hooks'
import sonarjs from 'eslint-plugin-sonarjs'
import unicorn from 'eslint-plugin-unicorn'
import tseslint from 'typescript-eslint'
import { describe, expect, it, vi } from 'vitest'
import plugin from '../../src/index.js'
import { majors } from '../majors.js'

const plugins: Readonly<Record<string, unknown>> = {
  '@typescript-eslint': tseslint.plugin,
  'import-x': importX,
  jsdoc,
  n,
  'react-hooks': reactHooks,
  sonarjs,
  unicorn,
}
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only list of all rules, without a successor
const coreRules = { 9: core9.builtinRules, 10: core10.builtinRules }

const files: readonly (readonly [filename: string, text: string])[] = [
  ['compose.yaml', 'services:\n  web:\n    volumes:\n      - /mnt/c/x:/x # a\n'],
  ['.devcontainer/devcontainer.json', '{ // a\n  "runArgs": ["-v/mnt/c/x:/x"]\n}\n'],
  ['run.sh', '#!/bin/sh\n# a\ndocker run -v /mnt/c/x:/x i\n'],
  ['empty.sh', ''],
]

const errors = (names: Iterable<string>): Linter.RulesRecord =>
  Object.fromEntries([...names].map((name) => [name, 'error']))

const presetOf = (name: string, { rules = {} }: ESLint.Plugin): Linter.Config => ({
  plugins: { [name]: { rules } },
  rules: errors(Object.keys(rules).map((rule) => `${name}/${rule}`)),
})

describe.each(majors)('presets that name no files, in ESLint $major', ({ major, eslint }) => {
  const presets: readonly (readonly [string, Linter.Config])[] = [
    ['ESLint itself', { rules: errors((coreRules[major] as ReadonlyMap<string, Rule.RuleModule>).keys()) }],
    ...Object.entries(plugins).map(([name, one]) => [name, presetOf(name, one as ESLint.Plugin)] as const),
  ]

  it.each(presets)('%s finds nothing in our files and does not crash', (_name, preset) => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(Object.keys(preset.rules ?? {}).length).toBeGreaterThan(1)
    for (const [filename, text] of files) {
      const messages = new eslint.Linter().verify(text, [preset, ...plugin.configs.recommended], { filename })
      expect(messages.map(({ ruleId, message }) => ruleId ?? message)).toEqual(
        text === '' ? [] : ['mount-lint/no-windows-path'],
      )
    }
  })
})
