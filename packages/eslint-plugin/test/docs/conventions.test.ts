import { ESLint } from 'eslint'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

it('the rules keep the conventions of plugins for ESLint', async () => {
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, eslintPlugin.configs.all],
  })
  const results = await eslint.lintFiles(['src'])
  expect(results.length).toBeGreaterThan(10)
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
})
