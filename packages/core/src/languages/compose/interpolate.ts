import { EMPTY, concatAll, expand, placeOf, placesOf, replace, replaceByHole, writtenAs } from '../../traced-text.js'
import type { Place, TracedText, Use } from '../../types.js'
import { meaningOfVariable } from '../known-variables.js'
import { partsOfTemplate } from './template.js'
import type { Operator, Part } from './template.js'

/** Variables that files define. */
export interface ComposeEnvironment {
  readonly get: (name: string) => TracedText | undefined
  /** Names that have a value whatever the files say; those of a compose file by default. */
  readonly alwaysSet?: ReadonlySet<string>
}

/** Far more than the variables of any real project give: a few lines of `B=$A$A` would fill the memory. */
const MAX_GIVEN = 10_000_000

/** What a value costs whoever takes it; its atoms have their origins to copy. */
const costOf = ({ text, atoms }: TracedText): number => text.length + 100 * atoms.length

/** The same variables until they have given what the budget allows; then they are unknown. */
export function withBudget(environment: ComposeEnvironment): ComposeEnvironment {
  let left = MAX_GIVEN
  return {
    get: (name) => {
      const value = environment.get(name)
      left -= value ? costOf(value) : 0
      return left < 0 ? undefined : value
    },
  }
}

/** At least one. */
type Values = readonly [TracedText, ...TracedText[]]

/** The value of a template. */
export interface Interpolation {
  /** Several where an alternative depends on a variable that is set nowhere. */
  readonly values: Values
  readonly uses: readonly Use[]
  /** What compose refuses to read, which is a hole in the value. */
  readonly invalid: readonly TracedText[]
}

type Variable = Extract<Part, { kind: 'variable' }>

/** What evaluation needs and fills on its way. */
interface Evaluation {
  readonly environment: ComposeEnvironment
  readonly uses: Use[]
  readonly invalid: TracedText[]
}

/** Past so many levels of `${A:-${B:-…}}` a variable is a hole. */
const MAX_DEPTH = 20

/** Past so many values of one text only the first of a variable counts. */
const MAX_VALUES = 8

/** Set by the system wherever Compose runs. */
export const SET_BY_SYSTEM: ReadonlySet<string> = new Set(['HOME', 'PWD'])

/** Compose sets the project's name before it reads compose files, but after it has read `.env`. */
const SET_FOR_FILES: ReadonlySet<string> = new Set([...SET_BY_SYSTEM, 'COMPOSE_PROJECT_NAME'])

const isAlwaysSet = ({ alwaysSet = SET_FOR_FILES }: ComposeEnvironment, name: string): boolean => alwaysSet.has(name)

const holeFor = (use: TracedText, name: string): TracedText =>
  replaceByHole(use, { name: `\${${name}}`, meaning: meaningOfVariable(name) })

function noteUse({ uses }: Evaluation, use: TracedText, definitions: readonly (Place | undefined)[]): void {
  const place = placeOf(use)
  if (place) uses.push({ place, definitions: definitions.filter((definition) => definition !== undefined) })
}

/** The template behind an operator, in the place of the variable. */
function argumentValues(evaluation: Evaluation, { text, argument = EMPTY }: Variable, depth: number): Values {
  noteUse(evaluation, text, [placeOf(argument)])
  const [first, ...others] = evaluate(evaluation, writtenAs(argument, 'compose-default'), depth + 1)
  return [expand(text, first), ...others.map((value) => expand(text, value))]
}

/** What the files say of a variable. */
type Standing = 'set' | 'empty' | 'unset'

function standingOf({ environment }: Evaluation, { name }: Variable): Standing {
  if (isAlwaysSet(environment, name)) return 'set'
  const value = environment.get(name)
  if (!value) return 'unset'
  return value.text === '' ? 'empty' : 'set'
}

function takesArgument(operator: Operator | undefined, standing: Standing): boolean {
  switch (operator) {
    case ':-':
      return standing !== 'set'
    case '-':
      return standing === 'unset'
    case ':+':
      return standing === 'set'
    case '+':
      return standing !== 'unset'
    case ':?':
    case '?':
    case undefined:
      return false
  }
}

/** Compose refuses an empty value where one is required, so there is another one somewhere. */
const isRefused = (operator: Operator | undefined, value: TracedText | undefined): boolean =>
  operator === ':?' && value?.text === ''

function ownValue(evaluation: Evaluation, { text, name, operator }: Variable): TracedText {
  const { environment } = evaluation
  const given = isAlwaysSet(environment, name) ? undefined : environment.get(name)
  const value = isRefused(operator, given) ? undefined : given
  noteUse(evaluation, text, value ? placesOf(value) : [])
  return value ? expand(text, value) : holeFor(text, name)
}

function variableValues(evaluation: Evaluation, variable: Variable, depth: number): Values {
  const standing = standingOf(evaluation, variable)
  const isAlternative = variable.operator?.endsWith('+') === true
  if (isAlternative && standing === 'unset') return [...argumentValues(evaluation, variable, depth), EMPTY]
  if (takesArgument(variable.operator, standing)) return argumentValues(evaluation, variable, depth)
  return [ownValue(evaluation, variable)]
}

function partValues(evaluation: Evaluation, part: Part, depth: number): Values {
  switch (part.kind) {
    case 'literal':
      return [part.text]
    case 'dollar':
      return [replace(part.text, '$')]
    case 'invalid':
      evaluation.invalid.push(part.text)
      return [replaceByHole(part.text, { name: part.text.text, meaning: meaningInside(part.text.text) })]
    case 'variable':
      return depth < MAX_DEPTH ? variableValues(evaluation, part, depth) : [holeFor(part.text, part.name)]
  }
}

/** `${env:USERPROFILE}` is PowerShell's, and means what it says there. */
const meaningInside = (text: string): ReturnType<typeof meaningOfVariable> =>
  meaningOfVariable(/[A-Za-z_]\w*(?=\}?$)/.exec(text)?.[0] ?? '')

/** All ways to take one value of each part, the first of each first. */
function combinations(options: readonly Values[]): Values {
  let rows: TracedText[][] = [[]]
  for (const [first, ...others] of options) {
    const isTooMany = rows.length * (others.length + 1) > MAX_VALUES
    if (others.length === 0 || isTooMany) for (const row of rows) row.push(first)
    else rows = rows.flatMap((row) => [first, ...others].map((value) => [...row, value]))
  }
  const [first = [], ...others] = rows
  return [concatAll(first), ...others.map((row) => concatAll(row))]
}

function evaluate(evaluation: Evaluation, template: TracedText, depth: number): Values {
  if (!template.text.includes('$')) return [template]
  return combinations(partsOfTemplate(template).map((part) => partValues(evaluation, part, depth)))
}

/**
 * Replaces variables as compose-go's template.go does. What no file defines is a hole with the name of the variable,
 * unless it has a default: the process environment is never read.
 */
export function interpolate(template: TracedText, environment: ComposeEnvironment): Interpolation {
  const evaluation: Evaluation = { environment, uses: [], invalid: [] }
  const values = evaluate(evaluation, template, 0)
  return { values, uses: evaluation.uses, invalid: evaluation.invalid }
}
