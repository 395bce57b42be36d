import { concat, concatAll, expand, placeOf, replaceByHole, slice, writtenAs } from '../traced-text.js'
import type { Hole, TracedText, Use } from '../types.js'
import { meaningOfVariable } from './known-variables.js'

/** The values of the variables of a configuration, as far as the file says them. */
export interface DevcontainerVariables {
  /** `workspaceFolder`; the CLI puts it below `/workspaces` when the file leaves it open. */
  readonly containerWorkspaceFolder?: TracedText
}

/** What a string may become once its variables are replaced. */
export interface Substitution {
  /** At least one; those that take more of the defaults come later. */
  readonly values: readonly TracedText[]
  readonly uses: readonly Use[]
  /** Variables without the name that they need, which the CLI refuses. */
  readonly invalid: readonly TracedText[]
}

/** `${…}` in a string. */
interface Variable {
  readonly text: TracedText
  readonly name: string
  readonly argument?: string
  /** Behind the second colon, up to the third. */
  readonly fallback?: TracedText
}

/** Bounds the values of one string: past so many defaults a variable is what the environment makes of it. */
const MAX_DEFAULTS = 4

/** No line end comes between the braces. */
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

/** Cuts a string as the CLI's pattern does: a variable ends at the first brace, whatever it holds. */
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
  // As in compose, no brace can be written between the braces.
  return fallback === undefined ? [value] : [value, expand(text, writtenAs(fallback, 'compose-default'))]
}

/** A value that is not to be edited where it is defined, since it is more than the variable is here. */
const known = (use: TracedText, value: TracedText | undefined): TracedText =>
  value ? expand(use, { ...value, atoms: value.atoms.map((atom) => ({ ...atom, origins: [] })) }) : hole(use, 'unknown')

function basenameOf(path: TracedText | undefined): TracedText | undefined {
  const end = path?.text.replace(/\/+$/, '').length
  return path && slice(path, path.text.lastIndexOf('/', (end ?? 0) - 1) + 1, end)
}

/** The values that a variable may have; one that the CLI does not know stays as it is. */
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

/** Every way to take one of each alternatives, up to the bound. */
function combine(options: readonly (readonly TracedText[])[]): TracedText[] {
  const open = options.filter((option) => option.length > 1).slice(0, MAX_DEFAULTS)
  return Array.from({ length: 2 ** open.length }, (_, choice) => {
    const taken = open.map((option, index) => option[(choice >> index) & 1])
    return concatAll(options.flatMap((option) => taken[open.indexOf(option)] ?? option.slice(0, 1)))
  })
}

/**
 * Replaces `${…}` as the Dev Containers CLI does (variableSubstitution.ts): a colon starts the next argument, a third one
 * and what follows it are lost, unknown variables stay. The environment is never read, so its variables are holes beside
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
