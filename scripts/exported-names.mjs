import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import ts from 'typescript'
import { at, ROOT } from './workspace/places.mjs'

/** Every format exports these names, so that generated code can import them. */
const OF_EACH_FORMAT = /packages\/core\/src\/formats\/\w+\/(?:read|comments)\.ts$/

/**
 * The names that a statement declares and exports; re-exported names belong to their own module.
 * @param {ts.Statement} statement
 * @returns {readonly string[]}
 */
function exportedBy(statement) {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return []
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  const { name } = /** @type {ts.DeclarationStatement} */ (statement)
  return name ? [name.text] : []
}

/** @param {string} path */
const namesIn = (path) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest).statements.flatMap(exportedBy)

/** @param {string} folder */
const modulesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => !OF_EACH_FORMAT.test(path))
    .sort()

/**
 * The names that several modules of a folder export, with those modules.
 * @param {string} folder
 */
function repeatedIn(folder) {
  /** @type {Map<string, Set<string>>} */
  const modules = new Map()
  for (const path of modulesIn(folder))
    for (const name of namesIn(path)) modules.set(name, (modules.get(name) ?? new Set()).add(path))
  return [...modules].filter(([, paths]) => paths.size > 1)
}

const sources = readdirSync(at('packages')).map((name) => at('packages', name, 'src'))
const repeated = sources.flatMap(repeatedIn)
for (const [name, paths] of repeated)
  process.stderr.write(`${name} is exported by ${[...paths].map((path) => relative(ROOT, path)).join(' and ')}\n`)
process.exitCode = repeated.length > 0 ? 1 : 0
