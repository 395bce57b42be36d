import { dirname, relative, resolve, sep } from 'node:path'
import { at } from '../workspace/places.mjs'

/**
 * The import diagram of packages/core/src, from top to bottom. A file or folder may import what stands above it,
 * never its own group or one below; inside a folder imports are free.
 */
const DIAGRAM = [
  ['types'],
  ['traced-text', 'lines', 'visible', 'is-volume'],
  ['languages', 'volumes', 'engines', 'paths', 'messages'],
  ['formats', 'rules'],
  ['findings'],
  ['lint-with'],
  ['lint'],
  ['index'],
]

/** The same for the folders of languages/shell. */
const SHELL_DIAGRAM = [['syntax'], ['domain'], ['words'], ['programs'], ['commands', 'statements'], ['invocations']]

const CORE = at('packages', 'core', 'src')
const SHELL = at('packages', 'core', 'src', 'languages', 'shell')

/** @param {string} path */
const shellMemberOf = (path) =>
  relative(SHELL, path)
    .split(sep)[0]
    ?.replace(/\.[jt]s$/, '') ?? ''

/** @param {string} member */
const shellPositionOf = (member) => SHELL_DIAGRAM.findIndex((group) => group.includes(member))

/**
 * What is wrong with one module of languages/shell importing another, if anything.
 * @param {string} file
 * @param {string} imported
 */
function shellOffenceOf(file, imported) {
  const [from, to] = [shellMemberOf(file), shellMemberOf(imported)]
  const [here, there] = [shellPositionOf(from), shellPositionOf(to)]
  if (from === to || here === -1 || there === -1 || there < here) return undefined
  return `languages/shell/${from} may not import ${to}: imports go up in the table of its README.md.`
}

/**
 * The file or folder directly in core's `src` that a path belongs to.
 * @param {string} path
 */
const memberOf = (path) =>
  relative(CORE, path)
    .split(sep)[0]
    ?.replace(/\.[jt]s$/, '') ?? ''

/** @param {string} member */
const positionOf = (member) => DIAGRAM.findIndex((group) => group.includes(member))

/**
 * What is wrong with one core module importing another, if anything.
 * @param {string} file
 * @param {string} specifier
 */
export function offenceOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined
  const [from, to] = [memberOf(file), memberOf(resolve(dirname(file), specifier))]
  if (from === to) return shellOffenceOf(file, resolve(dirname(file), specifier))
  const [here, there] = [positionOf(from), positionOf(to)]
  if (here === -1) return `${from} has no place in the import diagram (scripts/eslint/import-diagram.mjs).`
  if (there !== -1 && there < here) return undefined
  return `${from} may not import ${to}: imports go up in the diagram of CONTRIBUTING.md.`
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
