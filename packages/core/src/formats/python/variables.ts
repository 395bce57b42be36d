import { parameterOf } from '../code/mounts.js'
import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import type { Binding, Program, Scope } from './program.js'
import { added, eitherOf, itemsOf, type Value, type Values } from './values.js'

/** A file, its statements, and how its expressions are evaluated. */
export interface Variables {
  readonly code: CodeTokens
  readonly program: Program
  readonly evaluate: (argument: Argument) => Values
  readonly unknown: (argument: Argument) => Values
}

const appended = (value: Value, item: Values): Value =>
  value.kind === 'list' ? { kind: 'list', items: [...value.items, item] } : value

const withEntry = (value: Value, key: Values, item: Values): Value =>
  value.kind === 'dict' ? { kind: 'dict', entries: [...value.entries, { key, value: item }] } : value

/** What a variable is given: its value before does not count. */
function givenBy({ kind, value, position }: Binding, { evaluate, unknown }: Variables): Values | undefined {
  const itemOf = (values: Values): Values =>
    position === undefined ? values : eitherOf(...values.map((one) => itemsOf(one)[position] ?? unknown(value)))
  switch (kind) {
    case 'assign':
      return itemOf(evaluate(value))
    case 'each':
      return eitherOf(...evaluate(value).flatMap(itemsOf).map(itemOf))
    case 'opaque':
      return unknown(value)
    case 'add':
    case 'append':
    case 'put':
      return undefined
  }
}

const GIVEN: ReadonlySet<Binding['kind']> = new Set(['assign', 'each', 'opaque'])

/** Whether a statement makes a variable in its scope, rather than change one that may be of another. */
const isGiven = ({ kind }: Binding): boolean => GIVEN.has(kind)

/** What the value of a variable becomes. */
function changed(values: Values, binding: Binding, { evaluate }: Variables): Values {
  const item = evaluate(binding.value)
  switch (binding.kind) {
    case 'add':
      return added(values, item)
    case 'append':
      return values.map((value) => appended(value, item))
    case 'put':
      return binding.key ? values.map((value) => withEntry(value, evaluate(binding.key ?? binding.value), item)) : values
    case 'assign':
    case 'each':
    case 'opaque':
      return values
  }
}

/** The values behind the statements that change a variable, of which those in branches may not run. */
function after(bindings: readonly Binding[], start: Values, end: number, variables: Variables): Values {
  let values = start
  for (const binding of bindings) {
    const given = givenBy(binding, variables)
    if (!given) values = changed(values, binding, variables)
    else values = binding.blockEnd >= end ? given : eitherOf(values, given)
  }
  return values
}

/** What the calls in the file pass for a parameter, and its default. */
function ofParameter(name: string, { name: called, parameters }: Scope, variables: Variables): Values | undefined {
  const { code, program, evaluate } = variables
  const position = parameters.findIndex((one) => (one.name ?? codeAt(code, one.from)) === name)
  const parameter = parameters[position]
  if (!parameter) return undefined
  const passed = (program.calls.get(called) ?? []).flatMap((call) => {
    const given = parameterOf(argumentsAt(code, call + 1), [position, name])
    return given ? [evaluate(given)] : []
  })
  return eitherOf(...passed, ...defaultOf(parameter, code).map(evaluate))
}

/** `name=value` and `name: type = value`. */
function defaultOf(parameter: Argument, code: CodeTokens): Argument[] {
  if (codeAt(code, parameter.from - 1) === '=') return [parameter]
  for (let at = parameter.from; at < parameter.to; at++)
    if (codeAt(code, at) === '=') return [{ from: at + 1, to: parameter.to }]
  return []
}

/** The values of a variable where a token uses it; nothing if the file does not say where it comes from. */
export function valuesOfVariable(name: string, at: number, variables: Variables): Values | undefined {
  const { bindings, scopeAt } = variables.program
  const used = scopeAt(at)
  const known = bindings.get(name) ?? []
  for (let scope: Scope | undefined = used, isOut = false; !isOut; scope = scope?.outer) {
    isOut = scope === undefined
    if (scope?.kind === 'class' && scope !== used) continue
    const own = known.filter((one) => one.scope === scope && (scope !== used || one.at <= at))
    const start = scope && ofParameter(name, scope, variables)
    const end = scope === used ? at : (scope?.to ?? variables.code.tokens.length)
    if (own.some(isGiven) || start) return after(own, start ?? [], end, variables)
  }
  return undefined
}

/** The values of an attribute of an object or a class of the file: what any statement gives it. */
export function valuesOfAttribute(name: string, variables: Variables): Values | undefined {
  const { bindings } = variables.program
  const ofClasses = (bindings.get(name) ?? []).filter(({ scope }) => scope?.kind === 'class')
  const own = [...ofClasses, ...(bindings.get(`.${name}`) ?? [])]
  return own.length > 0 ? after(own, [], Infinity, variables) : undefined
}
