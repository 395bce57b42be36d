import { concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { logicalLines } from '../makefile/lines.js'
import type { TemplateValues } from '../templates.js'
import { justArgumentsOf, justValuesOf, type JustAlternatives, type JustValues } from './values.js'

/** A recipe that another one needs, with arguments. */
export interface JustCall {
  readonly name: string
  readonly given: readonly JustAlternatives[]
}

/** The commands of a recipe. */
export interface JustRecipe {
  readonly name: string
  readonly lines: readonly TracedText[]
  /** Defaults of parameters; a parameter without one hides a variable of its name. */
  readonly parameters: JustValues
  readonly calls: readonly JustCall[]
  /** Has the attribute `[windows]`. */
  readonly isForWindows: boolean
}

export interface Justfile {
  readonly recipes: readonly JustRecipe[]
  readonly values: JustValues
  /** Variables that commands get. */
  readonly exported: TemplateValues
  /** Programs of `set shell` and `set windows-shell`. */
  readonly shell: string
  readonly windowsShell: string
}

const ASSIGNMENT = /^(export[ \t]+)?([A-Za-z_][\w-]*)[ \t]*:=/

const SETTING = /^set[ \t]+(windows-shell|shell)[ \t]*:=[ \t]*\[[ \t]*["']([^"']*)/

const HEADER = /^@?([A-Za-z_][\w-]*)(?=[ \t:])(?!(?:set|alias|import|mod|export)[ \t])[^\n]*:/

const PARAMETER = /([A-Za-z_][\w-]*)(?:[ \t]*=[ \t]*("(?:[^"\\]|\\[^])*"|'[^']*'|[^\s:]+))?/g

/** A recipe's header before the colon that its dependencies follow. */
const HEAD = /^(?:"(?:[^"\\]|\\[^])*"|'[^']*'|[^:"'])*/

function parametersOf(head: TracedText, values: JustValues): JustValues {
  const found = [...head.text.matchAll(PARAMETER)].map(({ 0: whole, 1: parameter = '', 2: written = '', index }) => {
    const end = index + whole.length
    return [parameter, justValuesOf(slice(head, end - written.length, end), values)] as const
  })
  return new Map(found)
}

const CALL = /\([ \t]*([A-Za-z_][\w-]*)/g

const callsOf = (dependencies: TracedText, values: JustValues): JustCall[] =>
  [...dependencies.text.matchAll(CALL)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    given: justArgumentsOf(slice(dependencies, index + whole.length), values),
  }))

/** Lines that a backslash joins, as the shell gets them. */
const commandOf = (lines: readonly TracedText[]): TracedText =>
  concatAll(lines.flatMap((line, index) => (index === 0 ? [line] : [unwritten('\n'), line])))

interface Building {
  readonly recipes: (JustRecipe & { readonly lines: TracedText[] })[]
  readonly values: Map<string, JustAlternatives>
  readonly exported: Map<string, TracedText>
  readonly shells: Map<string, string>
  isForWindows: boolean
  /** Indented lines belong to the last recipe. */
  isInRecipe: boolean
}

function assign(file: Building, line: TracedText): boolean {
  const [whole, isExported, name = ''] = ASSIGNMENT.exec(line.text) ?? []
  if (whole === undefined) return false
  const found = justValuesOf(slice(line, whole.length), file.values)
  const [value] = found
  if (value) file.values.set(name, found)
  if (value && isExported !== undefined) file.exported.set(name, value)
  return true
}

function set(file: Building, { text }: TracedText): boolean {
  const [, name, program = ''] = SETTING.exec(text) ?? []
  if (name !== undefined) file.shells.set(name, program)
  return name !== undefined
}

function startRecipe(file: Building, header: TracedText): void {
  const { values, isForWindows } = file
  const name = /^@?([\w-]+)/.exec(header.text)?.[1] ?? ''
  const [head = ''] = HEAD.exec(header.text) ?? []
  const parameters = parametersOf(slice(header, header.text.indexOf(name) + name.length, head.length), values)
  const calls = callsOf(slice(header, head.length), values)
  file.recipes.push({ name, lines: [], parameters, calls, isForWindows })
  file.isInRecipe = true
  file.isForWindows = false
}

function addLine(file: Building, line: TracedText): void {
  if (/^[ \t]|^$/.test(line.text)) {
    if (file.isInRecipe && line.text.trim() !== '') file.recipes.at(-1)?.lines.push(line)
    return
  }
  file.isInRecipe = false
  if (set(file, line) || assign(file, line)) return
  if (line.text.startsWith('[')) file.isForWindows ||= /\bwindows\b/.test(line.text)
  else if (HEADER.test(line.text)) startRecipe(file, line)
}

/** The recipes, variables and settings of a justfile. */
export function parseJustfile(source: TracedText): Justfile {
  const file: Building = {
    recipes: [],
    values: new Map(),
    exported: new Map(),
    shells: new Map(),
    isForWindows: false,
    isInRecipe: false,
  }
  for (const { lines } of logicalLines(source)) addLine(file, commandOf(lines))
  const { recipes, values, exported, shells } = file
  return {
    recipes,
    values,
    exported,
    shell: shells.get('shell') ?? '',
    windowsShell: shells.get('windows-shell') ?? '',
  }
}
