import { concat, concatAll, expand, placeOf, replaceByHole, slice, writtenAs } from '../traced-text.js'
import type { Hole, TracedText, Use } from '../types.js'
import { meaningOfVariable } from './known-variables.js'

/** The known values of the variables of a configuration. */
export interface DevcontainerVariables {
  /** `workspaceFolder`; if the file does not set it, the CLI uses a folder below `/workspaces`. */
  readonly containerWorkspaceFolder?: TracedText
}

/** The possible values of a string after variables are replaced. */
export interface Substitution {
  /** At least one; values with more defaults come later. */
  readonly values: readonly TracedText[]
  readonly uses: readonly Use[]
  /** Variables without a required name, which the CLI rejects. */
  readonly invalid: readonly TracedText[]
}

/** `${…}` in a string. */
interface Variable {
  readonly text: TracedText
  readonly name: string
  readonly argument?: string
  /** After the second colon, up to the third. */
  readonly fallback?: TracedText
}

/** Limits the values of one string: beyond it, variables with defaults are unknown. */
const MAX_DEFAULTS = 4

/** The braces contain no line end. */
const STOP = /[}\n\r\u2028\u2029]/g

interface Piece {
  readonly literal: TracedText
  readonly variable?: Variable
}

function variableAt(text: TracedText, start: number, end: number): Variable {
  const [name = '', argument, fallback] = text.text.slice(start + 2, end - 1).split(':')
  const variable = { text: slice(text, start, end), name }
  if (argument === undefined) return variable
  if (fallback === undefined) return { ...variable, argument }
  const at = start + '${'.length + name.length + 1 + argument.length + 1
  return { ...variable, argument, fallback: slice(text, at, at + fallback.length) }
}

/** Splits a string like the CLI's pattern: a variable ends at the first brace. */
function piecesOf(text: TracedText): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let start = text.text.indexOf('${'); start >= 0; start = text.text.indexOf('${', STOP.lastIndex)) {
    STOP.lastIndex = start
    const stop = STOP.exec(text.text)
    if (!stop) break
    if (stop[0] !== '}') continue
    pieces.push({ literal: slice(text, from, start), variable: variableAt(text, start, STOP.lastIndex) })
    from = STOP.lastIndex
  }
  return [...pieces, { literal: slice(text, from) }]
}

const hole = (use: TracedText, meaning: Hole['meaning'], name = use.text): TracedText =>
  replaceByHole(use, { name, meaning })

function environment({ text, argument, fallback }: Variable): TracedText[] {
  if (argument === undefined) return [text]
  const value = hole(text, meaningOfVariable(argument), `\${localEnv:${argument}}`)
  // As in Compose, a variable cannot contain a brace.
  return fallback === undefined ? [value] : [value, expand(text, writtenAs(fallback, 'compose-default'))]
}

/** A value that must not be edited at its definition, since it is more than the variable here. */
const known = (use: TracedText, value: TracedText | undefined): TracedText =>
  value ? expand(use, { ...value, atoms: value.atoms.map((atom) => ({ ...atom, origins: [] })) }) : hole(use, 'unknown')

function basenameOf(path: TracedText | undefined): TracedText | undefined {
  const end = path?.text.replace(/\/+$/, '').length
  return path && slice(path, path.text.lastIndexOf('/', (end ?? 0) - 1) + 1, end)
}

/** The possible values of a variable; unknown variables stay as written. */
function valuesOf(variable: Variable, { containerWorkspaceFolder }: DevcontainerVariables): TracedText[] {
  const { text, name } = variable
  switch (name) {
    case 'env':
    case 'localEnv':
      return environment(variable)
    case 'localWorkspaceFolder':
      return [hole(text, 'project')]
    case 'containerWorkspaceFolder':
      return [known(text, containerWorkspaceFolder)]
    case 'containerWorkspaceFolderBasename':
      return [known(text, basenameOf(containerWorkspaceFolder))]
    case 'localWorkspaceFolderBasename':
    case 'devcontainerId':
    case 'templateOption':
      return [hole(text, 'unknown')]
    default:
      return [text]
  }
}

const isEnvironment = ({ name }: Variable): boolean => name === 'env' || name === 'localEnv'

function usesOf({ text, fallback }: Variable): Use[] {
  const place = placeOf(text)
  const definition = fallback && placeOf(fallback)
  return place && definition ? [{ place, definitions: [definition] }] : []
}

/** All combinations of the alternatives, up to the limit. */
function combine(options: readonly (readonly TracedText[])[]): TracedText[] {
  const open = options.filter((option) => option.length > 1).slice(0, MAX_DEFAULTS)
  return Array.from({ length: 2 ** open.length }, (_, choice) => {
    const taken = open.map((option, index) => option[(choice >> index) & 1])
    return concatAll(options.flatMap((option) => taken[open.indexOf(option)] ?? option.slice(0, 1)))
  })
}

/**
 * Replaces `${…}` like the Dev Containers CLI (variableSubstitution.ts): a colon starts the next argument, text after a
 * third colon is dropped, unknown variables stay. The environment is never read, so its variables are holes, or have
 * their defaults.
 */
export function substituteVariables(text: TracedText, variables: DevcontainerVariables): Substitution {
  const pieces = piecesOf(text)
  const used = pieces.flatMap(({ variable }) => variable ?? [])
  const options = pieces.map(({ literal, variable }) =>
    variable ? valuesOf(variable, variables).map((value) => concat(literal, value)) : [literal],
  )
  return {
    values: combine(options),
    uses: used.filter(isEnvironment).flatMap(usesOf),
    invalid: used
      .filter((variable) => isEnvironment(variable) && variable.argument === undefined)
      .map(({ text }) => text),
  }
}
