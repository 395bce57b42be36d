import { Composer, Lexer, Parser } from 'yaml'
import type { CST, Document, ParsedNode } from 'yaml'
import { rangeWithin } from '../../lines.js'
import { traceSource, withCharacters } from '../../traced-text.js'
import type { Problem, ProblemCode, Source } from '../../types.js'
import { isTemplate } from '../template-tags.js'
import { nodeOf } from './build.js'
import type { Building } from './building.js'
import type { YamlStream } from './nodes.js'
import { breakingError, repaired } from './repair.js'
import type { SyntaxError } from './repair.js'

/** Real files stay below 20; much deeper files overflow the stack of the library. */
const MAX_DEPTH = 200

/** A chain of mappings that each merge the previous one has quadratically many entries. */
const MAX_MERGES = 1_000_000

/** Total number of characters that are parsed again after repairs of a broken file. */
const REPARSED_CHARACTERS = 2_000_000
const MAX_REPAIRS = 200

/** One error often causes others. */
const MAX_PROBLEMS = 10

/** The library checks unique keys in quadratic time, so the conversion does it; all values are strings. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const

/** A text as parsed by the library. */
interface Parsed {
  readonly text: string
  /** Only for repairs. */
  readonly tokens: readonly CST.Token[]
  readonly documents: readonly Document.Parsed[]
  readonly errors: readonly SyntaxError[]
}

/** The offset at which a text is nested too deeply. */
interface TooDeep {
  readonly tooDeepAt: number
}

/** What `Parser.parse` does, but for the bound on its stack, which its own calls overflow. */
function tokensOf(text: string): CST.Token[] | TooDeep {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length > MAX_DEPTH) return { tooDeepAt: parser.offset }
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function parse(text: string): Parsed | TooDeep {
  const tokens = tokensOf(text)
  if ('tooDeepAt' in tokens) return tokens
  const documents = [...new Composer<ParsedNode>(OPTIONS).compose(tokens)]
  const errors = documents.flatMap((document) => document.errors)
  return { text, tokens: errors.length > 0 ? tokens : [], documents, errors }
}

function repairedOnce({ text, tokens, errors }: Parsed): Parsed | undefined {
  const error = breakingError(errors)
  const next = error && repaired(text, tokens, error)
  const parsed = next === undefined ? undefined : parse(next)
  return parsed && 'text' in parsed ? parsed : undefined
}

const repairsOf = ({ text }: Parsed): number =>
  Math.min(MAX_REPAIRS, Math.floor(REPARSED_CHARACTERS / (text.length + 1)))

/** The first repair without errors, or the text as it is. */
function soundest(first: Parsed): Parsed {
  let last: Parsed | undefined = first
  for (let left = repairsOf(first); left > 0 && last && breakingError(last.errors); left--) last = repairedOnce(last)
  return last && !breakingError(last.errors) ? last : first
}

function syntaxProblems({ path, text }: Source, errors: readonly SyntaxError[]): Problem[] {
  return errors.slice(0, MAX_PROBLEMS).map(({ pos, message }) => ({
    code: 'yaml-syntax',
    place: { path, range: rangeWithin(text, pos) },
    detail: message,
  }))
}

function startBuilding(file: Source, text: string, problems: Problem[]): Building {
  const source = text === file.text ? traceSource(file) : withCharacters(traceSource(file), text)
  const isFile = file.traced === undefined
  return { source, path: file.path, isFile, problems, uses: [], shared: [], anchors: new Map(), mergesLeft: MAX_MERGES }
}

const problemAt = ({ path }: Source, code: ProblemCode, limit: number, at: number): Problem => ({
  code,
  place: { path, range: [at, at] },
  detail: limit.toString(),
})

/** Parses all documents of a YAML file; parts with errors are omitted, and reported as problems unless the file is a template. */
export function parseYaml(source: Source): YamlStream {
  const first = parse(source.text)
  if ('tooDeepAt' in first) {
    const { tooDeepAt } = first
    const problem = problemAt(source, 'yaml-depth', MAX_DEPTH, tooDeepAt)
    return { documents: [], problems: [problem], uses: [], shared: [] }
  }
  const { text, documents } = soundest(first)
  const problems = syntaxProblems(source, first.errors)
  const building = startBuilding(source, text, problems)
  const nodes = documents.flatMap((document) => {
    building.anchors.clear()
    return nodeOf(building, document.contents, 'block') ?? []
  })
  if (building.mergesLeft < 0) problems.push(problemAt(source, 'yaml-aliases', MAX_MERGES, 0))
  const isReported = problems.length > 0 && !isTemplate(source.text)
  return { documents: nodes, problems: isReported ? problems : [], uses: building.uses, shared: building.shared }
}
