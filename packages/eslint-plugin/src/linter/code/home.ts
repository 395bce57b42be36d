import type { ImportDeclaration, Node, Program, VariableDeclarator } from 'estree'
import type { SourceCode } from 'eslint'
import type { TextEdit } from '../../report.js'
import { keyOf, nameOf } from './known-calls.js'

/** How code names the home folder of its user; `edit` imports what that needs. */
export interface HomeExpression {
  readonly code: string
  readonly edit?: TextEdit
}

const OS = new Set<unknown>(['os', 'node:os'])

/** The expression that an import of `os` allows. */
function fromImport({ source, specifiers }: ImportDeclaration): string | undefined {
  if (!OS.has(source.value)) return undefined
  for (const specifier of specifiers) {
    const { local } = specifier
    if (specifier.type !== 'ImportSpecifier') return `${local.name}.homedir()`
    if (nameOf(specifier.imported) === 'homedir') return `${local.name}()`
  }
  return undefined
}

const isRequired = (init: Node | null | undefined): boolean =>
  init?.type === 'CallExpression' &&
  nameOf(init) === 'require' &&
  init.arguments[0]?.type === 'Literal' &&
  OS.has(init.arguments[0].value)

/** The expression that `const os = require('os')` allows. */
function fromRequire({ id, init }: VariableDeclarator): string | undefined {
  if (!isRequired(init)) return undefined
  if (id.type === 'Identifier') return `${id.name}.homedir()`
  const property =
    id.type === 'ObjectPattern' ? id.properties.find((one) => keyOf(one as Node) === 'homedir') : undefined
  return property?.type === 'Property' && property.value.type === 'Identifier' ? `${property.value.name}()` : undefined
}

function knownIn({ body }: Program): string | undefined {
  for (const statement of body) {
    const found =
      statement.type === 'ImportDeclaration'
        ? fromImport(statement)
        : statement.type === 'VariableDeclaration'
          ? statement.declarations.map(fromRequire).find((code) => code !== undefined)
          : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const isRequiring = ({ sourceType }: Program, text: string): boolean =>
  sourceType === 'script' || (/\brequire\(/.test(text) && !/^(?:import|export)\b/m.test(text))

/** Before the first statement that is no directive such as `'use strict'`. */
function importEdit(program: Program, text: string): TextEdit | undefined {
  const [first] = program.body.filter((statement) => !('directive' in statement && statement.directive))
  const start = first?.range?.[0]
  if (start === undefined || /\bhomedir\b/.test(text)) return undefined
  const line = isRequiring(program, text)
    ? "const { homedir } = require('node:os')\n"
    : "import { homedir } from 'node:os'\n"
  return { range: [start, start], text: line }
}

/** The expression for the home folder: `os.homedir()`, since Windows sets no `HOME`. */
export function homeExpressionIn({ ast, text }: SourceCode): HomeExpression {
  const known = knownIn(ast)
  if (known !== undefined) return { code: known }
  const edit = importEdit(ast, text)
  return edit ? { code: 'homedir()', edit } : { code: "require('node:os').homedir()" }
}
