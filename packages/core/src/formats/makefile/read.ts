import { dirname } from '../../paths/join.js'
import { concatAll, EMPTY, slice, traceSource, trim, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { branchesIn } from './branches.js'
import { expandText } from './expand.js'
import { includedIn } from './includes.js'
import { logicalLines, type LogicalLine } from './lines.js'
import { readMakefile, type Makefile, type Recipe } from './rules.js'
import { scopeOf, type MakeVariables } from './scope.js'

/** The signs before a command that say how make runs it. */
const PREFIX = /^[ \t]*[@+-]*/

/** A line that no backslash joins to the next one. */
const LINE = /(?:[^\\\n]|\\[^])+/g

/** The commands of a recipe, each of which a shell of its own runs. */
const commandsIn = (recipe: TracedText): TracedText[] =>
  [...recipe.text.matchAll(LINE)].map(({ 0: line, index }) =>
    trim(slice(recipe, index + (PREFIX.exec(line)?.[0].length ?? 0), index + line.length)),
  )

/** The shell that the file names runs its recipes. */
function languageOf(variables: MakeVariables): ScriptLanguage {
  const shell = variables.get('SHELL')?.text.trim() ?? ''
  if (/\bcmd(?:\.exe)?$/i.test(shell)) return 'cmd'
  return /\b(?:powershell|pwsh)(?:\.exe)?$/i.test(shell) ? 'powershell' : 'bash'
}

/** Maximum number of sets of target-specific values. */
const MOST_TARGETS = 8

/** The values of variables with which a recipe may run: what another target sets holds also for what it needs. */
function variableSets({ variables, ofTargets }: Makefile, { targets }: Recipe): MakeVariables[] {
  const own = targets.flatMap((target) => ofTargets.get(target) ?? [])
  const extras = own.length > 0 ? own : [new Map<string, TracedText>(), ...ofTargets.values()]
  return extras.slice(0, MOST_TARGETS).map((extra) => new Map([...variables, ...extra]))
}

/** With one shell for all of its lines, a recipe is one script. */
function recipesOf({ recipes, isOneShell }: Makefile): readonly Recipe[] {
  if (!isOneShell) return recipes
  const scripts = new Map<number, Recipe>()
  for (const recipe of recipes) {
    const before = scripts.get(recipe.rule)?.text ?? EMPTY
    scripts.set(recipe.rule, { ...recipe, text: concatAll([before, recipe.text, unwritten('\n')]) })
  }
  return [...scripts.values()]
}

function environmentOf({ exported }: Makefile, variables: MakeVariables, branch: number): MakeVariables {
  const scope = scopeOf(variables, branch)
  const values = [...variables].filter(([name]) => exported.has(name))
  return new Map(values.map(([name, value]) => [name, expandText(value, scope)]))
}

function piecesOf(makefile: Makefile, recipe: Recipe, branch: number): ScriptPiece[] {
  const language = languageOf(makefile.variables)
  const pieces = new Map<string, ScriptPiece>()
  for (const variables of variableSets(makefile, recipe)) {
    const environment = environmentOf(makefile, variables, branch)
    const expanded = expandText(recipe.text, scopeOf(variables, branch))
    const commands = makefile.isOneShell ? [expanded] : commandsIn(expanded)
    for (const text of commands) pieces.set(text.text, withEnvironment({ text, language }, environment))
  }
  return [...pieces.values()]
}

/** The lines of a makefile with those of the files that it includes, each file once. */
function linesOf(source: Source, context: Context, known = new Set<string>()): LogicalLine[] {
  if (known.size === known.add(source.path).size) return []
  return logicalLines(traceSource(source)).flatMap((line) => {
    const text = line.isIndented ? '' : (line.lines[0]?.text ?? '')
    const included = includedIn({ path: source.path, text }, context)
    return [line, ...included.flatMap((file) => linesOf(file, context, known))]
  })
}

/** Lists what the recipes of a makefile mount; each line is a shell of its own. */
export function read(source: Source, context: Context): Reading {
  const lines = linesOf(source, context)
  const pieces = Array.from({ length: branchesIn(source.text) }, (_, branch) => {
    const makefile = readMakefile(lines, branch)
    return recipesOf(makefile).flatMap((recipe) => piecesOf(makefile, recipe, branch))
  })
  return readPieces(pieces.flat(), { format: 'makefile', path: source.path, folder: dirname(source.path) }, context)
}
