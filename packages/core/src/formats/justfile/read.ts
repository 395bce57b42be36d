import { groupBy } from '../../group-by.js'
import { dirname } from '../../paths/join.js'
import { concatAll, slice, traceSource, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { fillTemplates } from '../templates.js'
import { justValuesOf, type JustAlternatives, type JustValues } from './values.js'
import { parseJustfile, type Justfile, type JustCall, type JustRecipe } from './recipes.js'

/** An expression in double braces. */
const TEMPLATE = /\{\{[^\n]*?\}\}/g

const PREFIX = /^[ \t]*[@-]*/

function languageOf(program: string): ScriptLanguage | undefined {
  if (/(?:pwsh|powershell)(?:\.exe)?$/i.test(program)) return 'powershell'
  if (/cmd(?:\.exe)?$/i.test(program)) return 'cmd'
  return program === '' || /sh(?:\.exe)?$/i.test(program) ? 'bash' : undefined
}

/** A justfile, and the calls of its recipes by their names. */
interface JustProgram extends Justfile {
  readonly calls: ReadonlyMap<string, readonly JustCall[]>
}

/** Maximum number of calls of a recipe. */
const MOST_CALLS = 8

/** The values that a recipe has by its defaults, and by the arguments of each call. */
function valuesIn({ name, parameters }: JustRecipe, { values, calls }: JustProgram): readonly JustValues[] {
  const names = [...parameters.keys()]
  const called = (calls.get(name) ?? []).slice(0, MOST_CALLS).map(({ given }) => {
    const passed = names.flatMap((parameter, at) => (given[at] ? [[parameter, given[at]] as const] : []))
    return new Map([...values, ...parameters, ...passed])
  })
  return [new Map([...values, ...parameters]), ...called]
}

/** Maximum number of combinations of values in a line. */
const MOST_ROWS = 8

/** A line with what its expressions may be. */
function filledLines(line: TracedText, values: JustValues): readonly TracedText[] {
  const valuesOf = (written: TracedText): JustAlternatives =>
    justValuesOf(slice(written, 2, written.text.length - 2), values)
  const counts = [...line.text.matchAll(TEMPLATE)].map(
    ({ 0: written, index }) => valuesOf(slice(line, index, index + written.length)).length,
  )
  return Array.from({ length: Math.min(MOST_ROWS, Math.max(1, ...counts)) }, (_, row) =>
    fillTemplates(line, {
      pattern: TEMPLATE,
      evaluate: (written) => {
        const found = valuesOf(written)
        return found[row] ?? found[0]
      },
    }),
  )
}

const withoutPrefix = (line: TracedText): TracedText => slice(line, PREFIX.exec(line.text)?.[0].length ?? 0)

/** The lines each by themselves, or as one script where the first one names its program. */
function scriptsOf({ lines }: JustRecipe): { readonly texts: readonly TracedText[]; readonly program?: string } {
  const program = /^[ \t]*#![ \t]*(?:\S*\/env[ \t]+(?:-\S+[ \t]+)*)?(\S+)/.exec(lines[0]?.text ?? '')?.[1]
  if (program === undefined) return { texts: lines.map(withoutPrefix) }
  return { texts: [concatAll(lines.slice(1).flatMap((line) => [line, unwritten('\n')]))], program }
}

function piecesOf(recipe: JustRecipe, file: JustProgram): ScriptPiece[] {
  const { texts, program } = scriptsOf(recipe)
  const shell = recipe.isForWindows && file.windowsShell !== '' ? file.windowsShell : file.shell
  const language = languageOf(program ?? shell)
  if (!language) return []
  return valuesIn(recipe, file).flatMap((values) =>
    texts
      .flatMap((text) => filledLines(text, values))
      .map((text) => withEnvironment({ text, language }, file.exported)),
  )
}

/** Lists what the recipes of a justfile mount; each line is a shell of its own. */
export function read(source: Source, context: Context): Reading {
  const parsed = parseJustfile(traceSource(source))
  const calls = groupBy(parsed.recipes.flatMap((recipe) => recipe.calls.map((call) => [call.name, call] as const)))
  const file: JustProgram = { ...parsed, calls }
  const pieces = file.recipes.flatMap((recipe) => piecesOf(recipe, file))
  return readPieces(pieces, { format: 'justfile', path: source.path, folder: dirname(source.path) }, context)
}
