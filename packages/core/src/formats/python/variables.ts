import { parameterOf } from '../code/mounts.js'
import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import type { PythonBinding, Program, PythonScope } from './program.js'
import { added, eitherOf, itemsOfValue, type CodeValue, type CodeValues } from '../code/values.js'

/** A file, its statements, and how its expressions are evaluated. */
export interface PythonVariables {
  readonly code: CodeTokens
  readonly program: Program
  readonly evaluate: (argument: Argument) => CodeValues
  readonly unknown: (argument: Argument) => CodeValues
}

const appended = (value: CodeValue, item: CodeValues): CodeValue =>
  value.kind === 'list' ? { kind: 'list', items: [...value.items, item] } : value

const withEntry = (value: CodeValue, key: CodeValues, item: CodeValues): CodeValue =>
  value.kind === 'dict' ? { kind: 'dict', entries: [...value.entries, { key, value: item }] } : value

/** The new value of a variable, independent of its previous value. */
function givenBy(
  { kind, value, position }: PythonBinding,
  { evaluate, unknown }: PythonVariables,
): CodeValues | undefined {
  const itemOf = (values: CodeValues): CodeValues =>
    position === undefined ? values : eitherOf(...values.map((one) => itemsOfValue(one)[position] ?? unknown(value)))
  switch (kind) {
    case 'assign':
      return itemOf(evaluate(value))
    case 'each':
      return eitherOf(...evaluate(value).flatMap(itemsOfValue).map(itemOf))
    case 'opaque':
      return unknown(value)
    case 'add':
    case 'append':
    case 'put':
      return undefined
  }
}

const GIVEN: ReadonlySet<PythonBinding['kind']> = new Set(['assign', 'each', 'opaque'])

/** Whether a statement defines a variable in its scope, rather than changing one of an outer scope. */
const isGiven = ({ kind }: PythonBinding): boolean => GIVEN.has(kind)

/** The value of a variable after a change. */
function changed(values: CodeValues, binding: PythonBinding, { evaluate }: PythonVariables): CodeValues {
  const item = evaluate(binding.value)
  switch (binding.kind) {
    case 'add':
      return added(values, item)
    case 'append':
      return values.map((value) => appended(value, item))
    case 'put':
      return binding.key
        ? values.map((value) => withEntry(value, evaluate(binding.key ?? binding.value), item))
        : values
    case 'assign':
    case 'each':
    case 'opaque':
      return values
  }
}

/** The values of a variable after some statements; those in branches may not run. */
function after(
  bindings: readonly PythonBinding[],
  start: CodeValues,
  end: number,
  variables: PythonVariables,
): CodeValues {
  let values = start
  const last = bindings.findLastIndex((binding) => isGiven(binding) && binding.blockEnd >= end)
  for (const binding of bindings.slice(Math.max(0, last))) {
    const given = givenBy(binding, variables)
    if (!given) values = changed(values, binding, variables)
    else values = binding.blockEnd >= end ? given : eitherOf(values, given)
  }
  return values
}

/** What the calls in the file pass for a parameter, and its default. */
function ofParameter(
  name: string,
  { name: called, parameters }: PythonScope,
  variables: PythonVariables,
): CodeValues | undefined {
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

/** Maximum number of assignments of a variable. */
const MOST_BINDINGS = 500

/** A scope that a name is looked for in, and the token from which it is. */
interface Lookup {
  readonly name: string
  readonly at: number
  readonly scope: PythonScope | undefined
}

/** The values of a variable in a scope; code of an inner scope may run at any time. */
function valuesInScope({ name, at, scope }: Lookup, variables: PythonVariables): CodeValues | undefined {
  const { code, program } = variables
  const isHere = scope === program.scopeAt(at)
  const all = program.bindings.get(name) ?? []
  const own = all.filter((one) => one.scope === scope && (!isHere || one.at <= at))
  const start = scope && ofParameter(name, scope, variables)
  if (all.length > MOST_BINDINGS || (!start && !own.some(isGiven))) return undefined
  return after(own, start ?? [], isHere ? at : (scope?.to ?? code.tokens.length), variables)
}

/** The scopes from the inside out; those of classes are not seen in their functions. */
function scopesAt(at: number, { program }: PythonVariables): readonly (PythonScope | undefined)[] {
  const innermost = program.scopeAt(at)
  const scopes: (PythonScope | undefined)[] = [innermost]
  for (let scope = innermost; scope; scope = scope.outer) if (scope.outer?.kind !== 'class') scopes.push(scope.outer)
  return scopes
}

/** The values of a variable where a token uses it; nothing if the file does not say where it comes from. */
export function valuesOfVariable(name: string, at: number, variables: PythonVariables): CodeValues | undefined {
  for (const scope of scopesAt(at, variables)) {
    const values = valuesInScope({ name, at, scope }, variables)
    if (values) return values
  }
  return undefined
}

/** The values of an attribute of an object or a class of the file: what any statement gives it. */
export function valuesOfAttribute(name: string, variables: PythonVariables): CodeValues | undefined {
  const { bindings } = variables.program
  const ofClasses = (bindings.get(name) ?? []).filter(({ scope }) => scope?.kind === 'class')
  const own = [...ofClasses, ...(bindings.get(`.${name}`) ?? [])]
  return own.length > 0 ? after(own, [], Infinity, variables) : undefined
}

/** The default of an option of argparse. */
export function valuesOfOption(name: string, { program, evaluate }: PythonVariables): CodeValues | undefined {
  const defaults = program.options.get(name)
  return defaults && eitherOf(...defaults.map(evaluate))
}
