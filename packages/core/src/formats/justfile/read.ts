import { dirname } from '../../paths/join.js'
import { concatAll, slice, traceSource, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { fillTemplates, type TemplateValues } from '../templates.js'
import { justValueOf } from './values.js'
import { parseJustfile, type Justfile, type JustRecipe } from './recipes.js'

/** `{{name}}`, or another expression. */
const TEMPLATE = /\{\{(?:[ \t]*([A-Za-z_][\w-]*)[ \t]*|[^\n]*?)\}\}/g

const PREFIX = /^[ \t]*[@-]*/

function languageOf(program: string): ScriptLanguage | undefined {
  if (/(?:pwsh|powershell)(?:\.exe)?$/i.test(program)) return 'powershell'
  if (/cmd(?:\.exe)?$/i.test(program)) return 'cmd'
  return program === '' || /sh(?:\.exe)?$/i.test(program) ? 'bash' : undefined
}

/** The value of an expression in double braces. */
const evaluated =
  (values: TemplateValues) =>
  (written: TracedText): TracedText | undefined =>
    justValueOf(slice(written, 2, written.text.length - 2), values)

function valuesIn({ parameters }: JustRecipe, { values }: Justfile): TemplateValues {
  const inner = new Map(values)
  for (const [name, value] of parameters) {
    if (value) inner.set(name, value)
    else inner.delete(name)
  }
  return inner
}

const withoutPrefix = (line: TracedText): TracedText => slice(line, PREFIX.exec(line.text)?.[0].length ?? 0)

/** The lines each by themselves, or as one script where the first one names its program. */
function scriptsOf({ lines }: JustRecipe): { readonly texts: readonly TracedText[]; readonly program?: string } {
  const program = /^[ \t]*#![ \t]*(?:\S*\/env[ \t]+(?:-\S+[ \t]+)*)?(\S+)/.exec(lines[0]?.text ?? '')?.[1]
  if (program === undefined) return { texts: lines.map(withoutPrefix) }
  return { texts: [concatAll(lines.slice(1).flatMap((line) => [line, unwritten('\n')]))], program }
}

function piecesOf(recipe: JustRecipe, file: Justfile): ScriptPiece[] {
  const { texts, program } = scriptsOf(recipe)
  const shell = recipe.isForWindows && file.windowsShell !== '' ? file.windowsShell : file.shell
  const language = languageOf(program ?? shell)
  if (!language) return []
  const values = valuesIn(recipe, file)
  return texts.map((text) =>
    withEnvironment(
      { text: fillTemplates(text, { pattern: TEMPLATE, values, evaluate: evaluated(values) }), language },
      file.exported,
    ),
  )
}

/** Lists what the recipes of a justfile mount; each line is a shell of its own. */
export function read(source: Source, context: Context): Reading {
  const file = parseJustfile(traceSource(source))
  const pieces = file.recipes.flatMap((recipe) => piecesOf(recipe, file))
  return readPieces(pieces, { format: 'justfile', path: source.path, folder: dirname(source.path) }, context)
}
