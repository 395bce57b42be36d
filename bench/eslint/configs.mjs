/** A language that returns an empty tree: the minimum cost of any plugin for files other than JavaScript. */
const EMPTY_LANGUAGE = `
import { TextSourceCodeBase } from '@eslint/plugin-kit'
class Empty extends TextSourceCodeBase {
  traverse() { return [] }
}
const empty = {
  fileType: 'text', lineStart: 1, columnStart: 1, nodeTypeKey: 'type',
  validateLanguageOptions() {},
  parse({ body }) {
    const lines = body.split('\\n')
    const end = { line: lines.length, column: lines.at(-1).length + 1 }
    return { ok: true, ast: { type: 'Empty', range: [0, body.length], loc: { start: { line: 1, column: 1 }, end } } }
  },
  createSourceCode({ body }, { ast }) { return new Empty({ text: body, ast }) },
}
const rules = Object.fromEntries([1, 2, 3, 4, 5].map((number) => ['empty-' + number, { create: () => ({}) }]))
const plugin = { languages: { empty }, rules }
const files = ['**/compose.yaml', '**/*.sh']
`

/** The ESLint configs, by the names in the results. */
export const configs = {
  'empty language': `${EMPTY_LANGUAGE}
export default [{ files, plugins: { empty: plugin }, language: 'empty/empty' }]
`,
  'empty language and five empty rules': `${EMPTY_LANGUAGE}
const on = Object.fromEntries(Object.keys(rules).map((name) => ['empty/' + name, 'error']))
export default [{ files, plugins: { empty: plugin }, language: 'empty/empty', rules: on }]
`,
  'mount-lint': `import mountLint from 'eslint-plugin-mount-lint'
export default [...mountLint.configs.recommended]
`,
  'recommended rules': `import js from '@eslint/js'
export default [js.configs.recommended]
`,
  'recommended rules and mount-lint': `import js from '@eslint/js'
import mountLint from 'eslint-plugin-mount-lint'
export default [...mountLint.configs.recommended, { ...js.configs.recommended, files: ['**/*.js'] }]
`,
}
