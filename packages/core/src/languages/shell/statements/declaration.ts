import type { Assignment, Command, CommandArgument } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { bindingsOf, bindText } from './assignment.js'
import { always, map } from '../conditions/alternatives.js'
import { associative } from '../state/arrays.js'
import { attributesKey, flagsOf, giveName, setFlags } from '../state/attributes.js'
import { recordUse, type Scope } from '../scope.js'
import { assign, assignValue, isAssigned, lookup, type State, type Value, type Variable } from '../state/state.js'
import { isLocal, lookupLocal, makeLocal } from '../state/locals.js'
import { exportName, keepBack } from '../state/exports.js'
import { aliasKey } from '../state/kept-texts.js'
import { evaluateFields } from '../words/word.js'

const DECLARATIONS = new Set(['export', 'local', 'declare', 'typeset', 'readonly', 'alias', 'integer'])

export const isDeclaration = ({ name }: Command): boolean => name !== undefined && DECLARATIONS.has(name.text)

/** What the name and the flags of a declaration ask for. */
interface Manner {
  readonly isExport: boolean
  /** `export -n`, `declare +x`: not exported any more. */
  readonly isKeptBack: boolean
  readonly isLocal: boolean
  readonly isAlias: boolean
  /** Flags that say what values the name takes from now on. */
  readonly attributes: string
  /** Array, associative array or neither, where no value is given. */
  readonly empty: Value | undefined
  /** `export -f`: about functions. */
  readonly isFunction: boolean
  /** Functions or values are only shown. */
  readonly isShown: boolean
}

/** A function has arguments of its own. */
const isInFunction = (state: State): boolean => isLocal(state, '@')

const EMPTY_MAP: Value = { kind: 'map', keys: 'texts', entries: new Map() }

function emptyOf(flags: string): Value | undefined {
  if (flags.includes('A')) return EMPTY_MAP
  return flags.includes('a') ? { kind: 'list', items: [] } : undefined
}

function attributesOf(name: string, flags: string): string {
  if (name === 'readonly') return 'r'
  if (name === 'export') return ''
  return flags.replace(/[^ilucnr]/g, '') + (name === 'integer' ? 'i' : '')
}

/** `declare -p`, `declare -f`, `export -p`; functions are exported by `export -f` and `declare -fx`. */
const isOnlyShown = (name: string, flags: string): boolean =>
  flags.includes('p') || (flags.includes('f') && name !== 'export' && !flags.includes('x'))

const ALIAS: Manner = {
  isExport: false,
  isKeptBack: false,
  isLocal: false,
  isAlias: true,
  attributes: '',
  empty: undefined,
  isFunction: false,
  isShown: false,
}

function mannerOf(name: string, words: readonly string[], state: State): Manner {
  if (name === 'alias') return ALIAS
  const isDeclare = name === 'declare' || name === 'typeset'
  const flags = words.filter((word) => word.startsWith('-')).join('')
  const taken = words.filter((word) => word.startsWith('+')).join('')
  return {
    isExport: (name === 'export' && !flags.includes('n')) || (isDeclare && flags.includes('x')),
    isKeptBack: (name === 'export' && flags.includes('n')) || taken.includes('x'),
    isLocal: name === 'local' || (isDeclare && isInFunction(state) && !/[fg]/.test(flags)),
    isAlias: false,
    attributes: attributesOf(name, flags),
    empty: emptyOf(flags),
    isFunction: flags.includes('f'),
    isShown: isOnlyShown(name, flags),
  }
}

function key(name: string, { isAlias, isFunction }: Manner): string {
  if (isFunction) return `${name}()`
  return isAlias ? aliasKey(name) : name
}

/** A name that becomes local has none of the attributes of the one that it hides. */
function addAttributes(scope: Scope, name: string, { attributes, isLocal }: Manner, isOwn: boolean): void {
  const before = isLocal && !isOwn ? '' : (flagsOf(scope.state, name)[0]?.value ?? '')
  const isKnown = isAssigned(scope.state, attributesKey(name))
  if (attributes !== '' || isKnown) scope.state = setFlags(scope.state, name, before + attributes)
}

function prepare(scope: Scope, name: string, manner: Manner): void {
  const isOwn = isLocal(scope.state, name)
  if (manner.isLocal) scope.state = makeLocal(scope.state, name)
  if (!manner.isAlias) addAttributes(scope, name, { ...manner, attributes: manner.attributes.replace('r', '') }, isOwn)
  if (manner.isExport) scope.state = exportName(scope.state, key(name, manner))
  if (manner.isKeptBack) scope.state = keepBack(scope.state, name)
}

function finish(scope: Scope, name: string, manner: Manner, at: TracedText): void {
  if (manner.attributes.includes('r')) addAttributes(scope, name, { ...manner, attributes: 'r' }, true)
  recordExport(scope, name, at, manner)
}

/** A child process gets the value, which is a use of it that no mount shows. */
function recordExport(scope: Scope, name: string, at: TracedText, manner: Manner): void {
  if (!manner.isExport) return
  for (const { value } of lookup(scope.state, name)) recordUse(scope.shell, at, value.definitions)
}

/** A declaration whose value is known, to be made once the values of all of them are. */
type Step = () => void

function giveDeclared(scope: Scope, name: string, manner: Manner, bindings: Variable): void {
  const isMap = manner.empty?.kind === 'map'
  const values = isMap ? map(bindings, (one) => ({ ...one, value: associative(one.value) })) : bindings
  if (manner.isAlias || manner.attributes.includes('n')) scope.state = assign(scope.state, key(name, manner), values)
  else giveName(scope, name, values)
}

function assignmentStep(scope: Scope, node: Assignment, manner: Manner): Step {
  const own = manner.isLocal ? lookupLocal(scope.state, node.name) : undefined
  const bindings = bindingsOf(scope, node, node.name, own)
  return () => {
    prepare(scope, node.name, manner)
    giveDeclared(scope, node.name, manner, bindings)
    finish(scope, node.name, manner, slice(scope.code.text, node.pos, node.pos + node.name.length))
  }
}

const NAMED = /^([A-Za-z_][\w.-]*)(=?)/

/** A word that became `NAME=value` or `NAME` only by its expansions. */
function declareText(scope: Scope, text: TracedText, manner: Manner): void {
  const [head = '', name, equals] = NAMED.exec(text.text) ?? []
  if (name === undefined) return
  const own = lookupLocal(scope.state, name)
  prepare(scope, name, manner)
  if (equals === '=') giveDeclared(scope, name, manner, always(bindText(slice(text, head.length))))
  else if (head.length === text.text.length && !manner.isAlias) declareName(scope, name, manner, own)
  finish(scope, name, manner, text)
}

function declareName(scope: Scope, name: string, { empty, isLocal }: Manner, own: Variable): void {
  const isNew = isLocal || !isAssigned(scope.state, name)
  if (empty && isNew) scope.state = assignValue(scope.state, name, empty)
  else if (isLocal) scope.state = assign(scope.state, name, own)
}

const flagOf = (argument: CommandArgument): string =>
  argument.type === 'Word' && /^[-+][A-Za-z]+$/.test(argument.text) ? argument.text : ''

function stepsOf(scope: Scope, argument: CommandArgument, manner: Manner): readonly Step[] {
  if (argument.type === 'Assignment') return [assignmentStep(scope, argument, manner)]
  if (flagOf(argument) !== '') return []
  return evaluateFields(scope, argument).flatMap(({ value }) =>
    value.map((field) => () => {
      declareText(scope, field, manner)
    }),
  )
}

/** Makes the assignments of `export`, `local`, `declare`, `readonly` and `alias` in the scope's state, after all words of the command have their values. */
export function declare(scope: Scope, { name, args }: Command): void {
  const manner = mannerOf(name?.text ?? '', args.map(flagOf), scope.state)
  if (manner.isShown) return
  for (const step of args.flatMap((argument) => stepsOf(scope, argument, manner))) step()
}
