import type { Assignment, Command, CommandArgument } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { bindingsOf, bindText } from './assignment.js'
import { always } from '../conditions/alternatives.js'
import { recordUse, type Scope } from '../scope.js'
import { assign, assignValue, isAssigned, lookup, type State, type Variable } from '../state/state.js'
import { isLocal, lookupLocal, makeLocal } from '../state/locals.js'
import { exportName } from '../state/exports.js'
import { evaluateFields } from '../words/word.js'

const DECLARATIONS = new Set(['export', 'local', 'declare', 'typeset', 'readonly', 'alias', 'integer'])

export const isDeclaration = ({ name }: Command): boolean => name !== undefined && DECLARATIONS.has(name.text)

/** What the flags of a declaration ask for. */
interface Manner {
  readonly isExport: boolean
  readonly isLocal: boolean
  readonly isAlias: boolean
  /** `-A`, `-a`: an array, though none is given. */
  readonly isArray: boolean
  /** `-f`, `-p`: about functions, or only shown. */
  readonly isOther: boolean
}

/** A function has arguments of its own. */
const isInFunction = (state: State): boolean => isLocal(state, '@')

function mannerOf(name: string, flags: string, state: State): Manner {
  const isDeclare = name === 'declare' || name === 'typeset'
  return {
    isExport: name === 'export' || flags.includes('x'),
    isLocal: name === 'local' || (isDeclare && isInFunction(state) && !flags.includes('g')),
    isAlias: name === 'alias',
    isArray: /[aA]/.test(flags),
    isOther: /[fp]/.test(flags) && name !== 'alias',
  }
}

const key = (name: string, { isAlias }: Manner): string => (isAlias ? `alias ${name}` : name)

function prepare(scope: Scope, name: string, manner: Manner): void {
  if (manner.isLocal) scope.state = makeLocal(scope.state, name)
  if (manner.isExport) scope.state = exportName(scope.state, name)
}

/** A child process gets the value, which is a use of it that no mount shows. */
function recordExport(scope: Scope, name: string, at: TracedText, manner: Manner): void {
  if (!manner.isExport) return
  for (const { value } of lookup(scope.state, name)) recordUse(scope.shell, at, value.definitions)
}

function declareAssignment(scope: Scope, node: Assignment, manner: Manner): void {
  const bindings = bindingsOf(scope, node, manner.isLocal ? lookupLocal(scope.state, node.name) : undefined)
  prepare(scope, node.name, manner)
  scope.state = assign(scope.state, key(node.name, manner), bindings)
  recordExport(scope, node.name, slice(scope.code.text, node.pos, node.pos + node.name.length), manner)
}

const NAMED = /^([A-Za-z_][\w.-]*)(=?)/

/** A word that became `NAME=value` or `NAME` only by its expansions. */
function declareText(scope: Scope, text: TracedText, manner: Manner): void {
  const [head = '', name, equals] = NAMED.exec(text.text) ?? []
  if (name === undefined) return
  const own = lookupLocal(scope.state, name)
  prepare(scope, name, manner)
  if (equals === '=') {
    scope.state = assign(scope.state, key(name, manner), always(bindText(slice(text, head.length))))
  } else if (head.length === text.text.length && !manner.isAlias) declareName(scope, name, text, manner, own)
}

function declareName(scope: Scope, name: string, at: TracedText, manner: Manner, own: Variable): void {
  const isNew = manner.isLocal || (manner.isArray && !isAssigned(scope.state, name))
  if (manner.isArray && isNew) scope.state = assignValue(scope.state, name, { kind: 'list', items: [] })
  else if (manner.isLocal) scope.state = assign(scope.state, name, own)
  recordExport(scope, name, at, manner)
}

const flagOf = (argument: CommandArgument): string =>
  argument.type === 'Word' && /^[-+][A-Za-z]+$/.test(argument.text) ? argument.text : ''

/** Makes the assignments of `export`, `local`, `declare`, `readonly` and `alias` in the scope's state. */
export function declare(scope: Scope, { name, args }: Command): void {
  const manner = mannerOf(name?.text ?? '', args.map(flagOf).join(''), scope.state)
  if (manner.isOther) return
  for (const argument of args) {
    if (argument.type === 'Assignment') declareAssignment(scope, argument, manner)
    else if (flagOf(argument) === '') {
      for (const { value } of evaluateFields(scope, argument)) {
        for (const field of value) declareText(scope, field, manner)
      }
    }
  }
}
