import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { workspacePlugin } from './scripts/eslint/import-diagram.mjs'

/**
 * @param {string} regex
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
const forbidImport = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] })

const publicApiOnly =
  'Front ends see core only as @mount-lint/core and @mount-lint/core/node, and never each other, but that the command line starts the language server.'

const protocolOnly = 'The VS Code extension is a client: of the language server it knows only the protocol.'

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', 'fixtures/', 'examples/']),
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/*/{src,node}/**/*.{ts,tsx}', 'scripts/**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
    },
  },
  {
    // typescript-eslint does not see types that JSDoc gives to parsed JSON.
    files: ['{scripts,bench}/**/*.mjs', '.ci/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    files: ['packages/{core,eslint-plugin}/src/**/*.ts'],
    plugins: { workspace: workspacePlugin },
    rules: { 'workspace/import-diagram': 'error' },
  },
  {
    files: ['packages/core/node/**/*.ts'],
    rules: forbidImport('/src/(?!index\\.js$)', 'Import ../src/index.js, the public API.'),
  },
  {
    files: ['packages/cli/**/*.ts'],
    rules: forbidImport('/core/(src|node/)|/language-server/(?!protocol$)|eslint-plugin', publicApiOnly),
  },
  {
    files: ['packages/language-server/**/*.ts'],
    rules: forbidImport('/core/(src|node/)|^mount-lint|/cli/|eslint-plugin', publicApiOnly),
  },
  {
    files: ['packages/vscode/**/*.ts'],
    rules: forbidImport('/core|/language-server/(?!protocol$)|^mount-lint|/cli/|eslint-plugin', protocolOnly),
  },
  {
    files: ['packages/eslint-plugin/**/*.ts'],
    rules: forbidImport('/core/(src|node/)|^mount-lint|/cli/', publicApiOnly),
  },
  {
    // The lazily loaded part of the plugin is linter/, through its index.
    files: ['packages/eslint-plugin/src/{languages,rules}/*.ts'],
    rules: forbidImport(
      '/core/(src|node/)|/linter/(?!index\\.js$)',
      'Import ../linter/index.js, the lazy entry point.',
    ),
  },
  {
    files: ['packages/playground/src/**/*.{ts,tsx}'],
    rules: forbidImport('/core/(src|node)|^mount-lint|/cli/|eslint-plugin', publicApiOnly),
  },
)
