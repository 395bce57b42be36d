import { dirname } from '../../paths/join.js'
import { concatAll, slice, traceSource, trim, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { readPieces, type Piece } from '../pieces.js'
import { expandVariables } from './expand.js'
import { asRecipe, asValue, logicalLines, type LogicalLine } from './lines.js'

const ASSIGNMENT = /^\s*(?:(?:export|override)\s+)*(?:[^:=\s]+\s*:\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=[ \t]*/

/** Characters before a `#` that starts a comment. */
const withoutComment = (value: TracedText): TracedText => {
  const at = /(?:^|[^\\])#/.exec(value.text)
  return at ? slice(value, 0, at.index + at[0].length - 1) : value
}

function assign(variables: Map<string, TracedText>, line: TracedText): boolean {
  const [whole, name, operator] = ASSIGNMENT.exec(line.text) ?? []
  if (whole === undefined || name === undefined) return false
  const value = withoutComment(slice(line, whole.length))
  const old = variables.get(name)
  if (operator === '+' && old) variables.set(name, concatAll([old, unwritten(' '), value]))
  else if (operator === '!') variables.delete(name)
  else if (operator !== '?' || !old) variables.set(name, operator === ':' ? expandVariables(value, variables) : value)
  return true
}

const isComment = ({ lines: [first] }: LogicalLine): boolean => first?.text.trimStart().startsWith('#') === true

const PREFIX = /^[ \t]*[@+-]*/

const withoutPrefix = (recipe: TracedText): TracedText => slice(recipe, PREFIX.exec(recipe.text)?.[0].length ?? 0)

/** What follows `target: ;` on the same line. */
function inlineRecipe(line: TracedText): TracedText[] {
  const at = /^[^=#]*:[^=;]*;/.exec(line.text)?.[0].length
  return at === undefined ? [] : [slice(line, at)]
}

/** The recipes of all rules; variables have the values that they have at the end, as recipes are expanded last. */
function recipesOf(source: TracedText): { recipes: TracedText[]; variables: Map<string, TracedText> } {
  const variables = new Map<string, TracedText>()
  const recipes: TracedText[] = []
  let isInRule = false
  for (const line of logicalLines(source)) {
    if (line.isIndented && isInRule) {
      if (!isComment(line)) recipes.push(asRecipe(line))
      continue
    }
    const value = asValue(line)
    if (isComment(line) || value.text.trim() === '' || assign(variables, value)) continue
    recipes.push(...inlineRecipe(value))
    isInRule ||= /^[^=#]*:/.test(value.text)
  }
  return { recipes, variables }
}

/** Lists what the recipes of a makefile mount; each line is a shell of its own. */
export function read(source: Source, context: Context): Reading {
  const { recipes, variables } = recipesOf(traceSource(source))
  const pieces = recipes.map((recipe): Piece => {
    const text = trim(withoutPrefix(expandVariables(recipe, variables)))
    return { text, language: 'bash' }
  })
  return readPieces(pieces, { format: 'makefile', path: source.path, folder: dirname(source.path) }, context)
}
