import { dirname, relative, resolve, sep } from 'node:path'
import { at } from '../workspace/places.mjs'

/**
 * The import order of a folder: a file or folder may import those in earlier groups, but not those in its own or a
 * later group. Imports within a part are free.
 * @typedef {object} Diagram
 * @property {string} folder
 * @property {string} prefix What messages put before the name of a part.
 * @property {string} page Where the diagram is explained.
 * @property {readonly (readonly string[])[]} groups
 * @property {'only' | 'some'} parts Whether there may be no other parts.
 */

/** @type {Diagram} */
const core = {
  folder: at('packages', 'core', 'src'),
  prefix: '',
  page: 'CONTRIBUTING.md',
  groups: [
    ['types'],
    ['traced-text', 'lines', 'visible', 'is-volume', 'group-by', 'on-demand'],
    ['languages', 'volumes', 'engines', 'paths', 'messages'],
    ['formats', 'rules'],
    ['findings'],
    ['lint-with'],
    ['lint'],
    ['index'],
  ],
  parts: 'only',
}

/** @type {Diagram} */
const shell = {
  folder: at('packages', 'core', 'src', 'languages', 'shell'),
  prefix: 'languages/shell/',
  page: 'its README.md',
  groups: [
    ['syntax'],
    ['domain'],
    ['words'],
    ['programs'],
    ['slice'],
    ['commands', 'statements'],
    ['invocation'],
    ['evaluate'],
    ['invocations'],
  ],
  parts: 'some',
}

/** @type {Diagram} */
const plugin = {
  folder: at('packages', 'eslint-plugin', 'src'),
  prefix: 'eslint-plugin/',
  page: 'CONTRIBUTING.md',
  groups: [
    ['plugin-types', 'version', 'comment-node', 'report', 'subject'],
    ['rule-texts'],
    ['linter'],
    ['languages'],
    ['rules'],
    ['configs'],
    ['index'],
  ],
  parts: 'only',
}

/** Inner folders come first. */
const DIAGRAMS = [shell, core, plugin]

/**
 * The direct child of a folder that contains a path; undefined for a path outside.
 * @param {string} folder
 * @param {string} path
 */
function partOf(folder, path) {
  const [first = ''] = relative(folder, path).split(sep)
  return first === '..' ? undefined : first.replace(/\.[jt]s$/, '')
}

/**
 * The message if a diagram forbids an import.
 * @param {Diagram} diagram
 * @param {string} file
 * @param {string} imported
 */
function offenceIn({ folder, prefix, page, groups, parts }, file, imported) {
  const [from, to] = [partOf(folder, file), partOf(folder, imported)]
  if (from === undefined || to === undefined || from === to) return undefined
  /** @param {string} part */
  const positionOf = (part) => groups.findIndex((group) => group.includes(part))
  const [here, there] = [positionOf(from), positionOf(to)]
  if (parts === 'some' && (here === -1 || there === -1)) return undefined
  if (here === -1) return `${prefix}${from} has no place in the import diagram (scripts/eslint/import-diagram.mjs).`
  if (there !== -1 && there < here) return undefined
  return `${prefix}${from} may not import ${to}: imports go up in the diagram of ${page}.`
}

/**
 * The message if a module may not import another one.
 * @param {string} file
 * @param {string} specifier
 */
export function offenceOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined
  const imported = resolve(dirname(file), specifier)
  return DIAGRAMS.map((diagram) => offenceIn(diagram, file, imported)).find((offence) => offence !== undefined)
}

const SPECIFIER =
  ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration) > Literal.source'

/** @type {import('eslint').Rule.RuleModule} */
const importDiagram = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    /** @param {import('eslint').Rule.Node} node */
    [SPECIFIER](node) {
      const message = node.type === 'Literal' ? offenceOf(context.filename, String(node.value)) : undefined
      if (message !== undefined) context.report({ node, message })
    },
  }),
}

export const workspacePlugin = { rules: { 'import-diagram': importDiagram } }
