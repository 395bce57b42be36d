import type { Assignment, Command, CommandArgument } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { associative } from '../domain/arrays.js'
import { withExport } from '../domain/exports.js'
import { forgetVariables } from '../domain/forget.js'
import { isLocal, lookupLocal, makeLocal } from '../domain/locals.js'
import { set } from '../domain/persistent-map.js'
import { recordExport, type Scope } from '../domain/scope.js'
import { assign, assignValue, isAssigned, lookup, unknownBinding, type Value, type Variable } from '../domain/state.js'
import { always, map } from '../domain/value-set.js'
import { bindText } from '../words/bindings.js'
import { evaluateFields } from '../words/word.js'
import { bindingsOf, giveName } from './assignment.js'

const DECLARATIONS = new Set(['export', 'local', 'declare', 'typeset', 'readonly', 'alias', 'integer'])

export const isDeclaration = ({ name }: Command): boolean => name !== undefined && DECLARATIONS.has(name.text)

/** What the name and the flags of a declaration ask for. */
interface Declaration {
  readonly exports: 'yes' | 'no' | 'same'
  readonly isLocal: boolean
  readonly isAlias: boolean
  readonly isMap: boolean
  /** Array, associative array or neither, where no value is given. */
  readonly empty: Value | undefined
  /** How later values are treated: computed, recased, kept, or as references to other names. */
  readonly attribute: 'changed' | 'reference' | undefined
  /** Also the value given here is changed. */
  readonly isUnfollowed: boolean
  /** Functions or values are only shown. */
  readonly isShown: boolean
}

const EMPTY_MAP: Value = { kind: 'map', keys: 'texts', entries: new Map() }

function emptyOf(flags: string): Value | undefined {
  if (flags.includes('A')) return EMPTY_MAP
  return flags.includes('a') ? { kind: 'list', items: [] } : undefined
}

/** `declare -p`, `export -f`: values and functions are shown or exported as functions, which is not followed. */
const isOnlyShown = (flags: string): boolean => /[pf]/.test(flags)

function exportsOf(name: string, flags: string, taken: string): Declaration['exports'] {
  if (name === 'export') return flags.includes('n') ? 'no' : 'yes'
  if (taken.includes('x')) return 'no'
  return flags.includes('x') ? 'yes' : 'same'
}

/** A name that is local and read-only is another one in the next call, which may give it a value. */
function attributeOf(name: string, flags: string, isLocal: boolean): Declaration['attribute'] {
  if (name === 'readonly' || name === 'integer') return 'changed'
  if (name === 'export' || name === 'alias') return undefined
  if (flags.includes('n')) return 'reference'
  return (isLocal ? /[iluc]/ : /[ilucr]/).test(flags) ? 'changed' : undefined
}

function declarationOf(scope: Scope, name: string, words: readonly string[]): Declaration {
  const isDeclare = name === 'declare' || name === 'typeset'
  const flags = words.filter((word) => word.startsWith('-')).join('')
  const taken = words.filter((word) => word.startsWith('+')).join('')
  const isAlias = name === 'alias'
  const isOfFunction = name === 'local' || (isDeclare && isLocal(scope.state, '@') && !flags.includes('g'))
  return {
    exports: isAlias ? 'same' : exportsOf(name, flags, taken),
    isLocal: isOfFunction,
    isAlias,
    isMap: flags.includes('A'),
    empty: emptyOf(flags),
    attribute: attributeOf(name, flags, isOfFunction),
    isUnfollowed: name === 'integer' || (name !== 'export' && /[ilucn]/.test(flags)),
    isShown: !isAlias && isOnlyShown(flags),
  }
}

function prepare(scope: Scope, name: string, declaration: Declaration): void {
  if (declaration.isLocal) scope.state = makeLocal(scope.state, name)
  if (declaration.exports !== 'same') scope.state = withExport(scope.state, name, declaration.exports === 'yes')
}

/** Attributes apply from now on; a child process gets an exported value, which is a use that no mount shows. */
function finish(scope: Scope, name: string, at: TracedText, { exports, attribute }: Declaration): void {
  if (attribute) scope.shell.attributes.set(name, attribute)
  if (exports !== 'yes') return
  for (const { value } of lookup(scope.state, name)) recordExport(scope.shell, at, value.definitions)
}

/** A declaration with a known value, which is made once all values are known. */
type Step = () => void

function giveValue(scope: Scope, name: string, declaration: Declaration, bindings: Variable): void {
  if (declaration.isAlias) {
    const texts = map(bindings, ({ value }) => (value.kind === 'text' ? value.text : undefined))
    scope.state = { ...scope.state, aliases: set(scope.state.aliases, name, texts) }
    return
  }
  const followed = map(bindings, (one) => {
    if (declaration.isUnfollowed) return unknownBinding(undefined, one.definitions)
    return declaration.isMap ? { ...one, value: associative(one.value) } : one
  })
  giveName(scope, name, followed)
}

function assignmentStep(scope: Scope, node: Assignment, declaration: Declaration): Step {
  const own = declaration.isLocal ? lookupLocal(scope.state, node.name) : undefined
  const bindings = bindingsOf(scope, node, node.name, own)
  return () => {
    prepare(scope, node.name, declaration)
    giveValue(scope, node.name, declaration, bindings)
    finish(scope, node.name, slice(scope.code.text, node.pos, node.pos + node.name.length), declaration)
  }
}

const NAMED = /^([A-Za-z_][\w.-]*)(=?)/

/** A word that became `NAME=value` or `NAME` only by its expansions; one that may name anything makes all unknown. */
function declareText(scope: Scope, text: TracedText, declaration: Declaration): void {
  const [head = '', name, equals] = NAMED.exec(text.text) ?? []
  if (name === undefined) {
    scope.state = forgetVariables(scope.shell, scope.state)
    return
  }
  const own = lookupLocal(scope.state, name)
  prepare(scope, name, declaration)
  if (equals === '=') giveValue(scope, name, declaration, always(bindText(slice(text, head.length))))
  else if (head.length === text.text.length && !declaration.isAlias) declareName(scope, name, declaration, own)
  else if (!declaration.isAlias) scope.state = forgetVariables(scope.shell, scope.state)
  finish(scope, name, text, declaration)
}

function declareName(scope: Scope, name: string, declaration: Declaration, own: Variable): void {
  const { empty, isUnfollowed } = declaration
  const isNew = declaration.isLocal || !isAssigned(scope.state, name)
  if (isUnfollowed) scope.state = assign(scope.state, name, always(unknownBinding()))
  else if (empty && isNew) scope.state = assignValue(scope.state, name, empty)
  else if (declaration.isLocal) scope.state = assign(scope.state, name, own)
}

const flagOf = (argument: CommandArgument): string =>
  argument.type === 'Word' && /^[-+][A-Za-z]+$/.test(argument.text) ? argument.text : ''

function stepsOf(scope: Scope, argument: CommandArgument, declaration: Declaration): readonly Step[] {
  if (argument.type === 'Assignment') return [assignmentStep(scope, argument, declaration)]
  if (flagOf(argument) !== '') return []
  return evaluateFields(scope, argument).flatMap(({ value }) =>
    value.map((field) => () => {
      declareText(scope, field, declaration)
    }),
  )
}

/** Makes the assignments of `export`, `local`, `declare`, `readonly` and `alias` in the scope's state, after all words of the command have their values. */
export function declare(scope: Scope, { name, args }: Command): void {
  const declaration = declarationOf(scope, name?.text ?? '', args.map(flagOf))
  if (declaration.isShown) return
  for (const step of args.flatMap((argument) => stepsOf(scope, argument, declaration))) step()
}
