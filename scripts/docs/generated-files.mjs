import { rulePagesModule } from './rule-pages.mjs'
import { keyTable } from './tables.mjs'

/** @typedef {Awaited<ReturnType<typeof import('./registry.mjs').loadRegistry>>} Registry */

const NOTE = '// Written by `npm run docs` from the registry.'

/**
 * A module that imports one file of each format.
 * @param {Registry} registry
 * @param {{ file: string, name: string, types: string, doc: string, declaration: string }} module
 */
function tableModule({ formats }, { file, name, types, doc, declaration }) {
  const imports = [
    ...formats.map(({ id }) => ({
      from: `./${id}/${file}.js`,
      line: `import { ${name} as ${id} } from './${id}/${file}.js'`,
    })),
    { from: './format.js', line: `import type { ${types} } from './format.js'` },
    { from: './registry.js', line: `import type { FormatId } from './registry.js'` },
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
  const ids = formats.map(({ id }) => id).join(', ')
  return `${NOTE}\n${imports.map(({ line }) => line).join('\n')}\n\n${doc}\n${declaration} = { ${ids} }\n`
}

/** @param {Registry} registry */
function loadersModule({ formats }) {
  const loaders = formats.map(({ id }) => `${id}: async () => (await import('./${id}/read.js')).read,`)
  return `${NOTE}
import type { Read } from './format.js'
import type { FormatId } from './registry.js'

/** Loads the reader of one format alone, with its parser. */
export const loadReader: Readonly<Record<FormatId, () => Promise<Read>>> = {
${loaders.join('\n')}
}
`
}

/** @param {readonly string[]} names */
const union = (names) => names.map((name) => `'${name}'`).join(' | ')

/** @param {Registry} registry */
const pluginNames = ({ formats, pluginRules }) => `/** The names of the rules. */
export type MountLintRule = ${union(pluginRules.map(({ id }) => id).sort())}

/** The names of the formats. */
export type MountLintFormat = ${union(formats.map(({ id }) => id))}

/** The names of the languages. */
export type MountLintLanguageName = ${union(formats.filter(({ isEslintLanguage }) => isEslintLanguage).map(({ id }) => id))}`

/** @param {Registry} registry */
function hookPattern({ formats, patternOf }) {
  const patterns = formats.map(({ globs, asks = [] }) => patternOf([...globs, ...asks]).replaceAll('?:', ''))
  return [
    'files: &files |',
    '  (?xi)(',
    ...patterns.map((one, index) => `    ${one}${index < patterns.length - 1 ? '|' : ''}`),
    '  )',
  ]
    .map((line) => `  ${line}`)
    .join('\n')
}

/** @param {readonly string[]} globs */
export const globList = (globs) => globs.map((glob) => `\`${glob.replace('**/', '')}\``).join(', ')

/** @param {Registry} registry */
const eslintFiles = ({ formats }) =>
  formats
    .filter(({ isEslintLanguage }) => isEslintLanguage)
    .map(({ id, globs }) => `- \`mount-lint/${id}\`: ${globList(globs)}`)
    .join('\n')

/** @param {Registry} registry */
function needsModule({ rules }) {
  const needs = [...new Set(rules.map((rule) => `'${rule.needs}'`))]
  return `${NOTE}
import type { PreCheck } from './rule.js'

/** The pre-checks of the rules, in a separate module because a clean run does not load the rules. */
export const ruleNeeds: readonly (keyof PreCheck)[] = [${needs.join(', ')}]
`
}

const READERS = {
  file: 'read',
  name: 'read',
  types: 'Read',
  doc: '/** All readers at once, for callers that cannot wait for one; apart from the registry, which loads no parser. */',
  declaration: 'export const readers: Readonly<Record<FormatId, Read>>',
}

const COMMENTS = {
  file: 'comments',
  name: 'comments',
  types: 'CommentSyntax',
  doc: '/** The comments of all formats, apart from the registry, which loads no parser. */',
  declaration: 'export const commentSyntaxes: Readonly<Record<FormatId, CommentSyntax>>',
}

/**
 * Files that are generated as a whole from the registry of formats and rules.
 * @type {Readonly<Record<string, (registry: Registry) => string>>}
 */
export const wholeFiles = {
  'packages/core/src/formats/loaders.ts': loadersModule,
  'packages/core/src/formats/readers.ts': (registry) => tableModule(registry, READERS),
  'packages/core/src/formats/comments.ts': (registry) => tableModule(registry, COMMENTS),
  'packages/core/src/rules/needs.ts': needsModule,
  'packages/cli/src/information/rule-pages.ts': rulePagesModule,
  'packages/cli/schema/config.json': ({ publishedSchema }) => JSON.stringify(publishedSchema),
}

/** @param {readonly string[]} globs */
const activationEvents = (globs) => globs.map((glob) => `workspaceContains:${glob}`)

/**
 * The settings in the manifest of the VS Code extension.
 * @param {Registry} registry
 */
const editorSettings = ({ rules }) => ({
  'mount-lint.enable': { type: 'boolean', default: true, description: 'Whether findings are shown.' },
  'mount-lint.config': {
    type: 'string',
    default: '',
    description: 'A config file for all files, relative to the workspace folder.',
  },
  'mount-lint.rules': {
    type: 'object',
    default: {},
    description: 'Severities, which take precedence over those of the config.',
    additionalProperties: false,
    properties: Object.fromEntries(
      rules.map(({ id, summary }) => [id, { enum: ['off', 'warn', 'error'], description: `${summary}.` }]),
    ),
  },
  'mount-lint.trace.server': {
    type: 'string',
    default: 'off',
    enum: ['off', 'messages', 'verbose'],
    description: 'How much of the conversation with the language server is logged.',
  },
})

/**
 * JSON files with generated keys.
 * @type {Readonly<Record<string, (file: { contributes: object }, registry: Registry) => object>>}
 */
export const jsonFiles = {
  'packages/vscode/package.json': (manifest, registry) => {
    const globs = registry.formats.flatMap((format) => format.globs)
    const settings = Object.entries(editorSettings(registry))
    const properties = Object.fromEntries(settings.map(([name, setting]) => [name, { scope: 'resource', ...setting }]))
    const configuration = { title: 'Mount Lint', properties }
    const activation = activationEvents(['**/mount-lint.config.{jsonc,json,yaml,yml}', ...globs])
    return {
      ...manifest,
      activationEvents: activation,
      contributes: { ...manifest.contributes, configuration },
    }
  },
}

/**
 * Generated blocks in other files, by file and block name.
 * @type {Readonly<Record<string, Readonly<Record<string, (registry: Registry) => string>>>>}
 */
export const fileBlocks = {
  'packages/eslint-plugin/src/plugin-types.ts': { names: pluginNames },
  'packages/eslint-plugin/README.md': {
    'eslint-files': eslintFiles,
    'eslint-options': ({ pluginOptions }) => keyTable(pluginOptions),
  },
  '.pre-commit-hooks.yaml': { 'hook-files': hookPattern },
}
