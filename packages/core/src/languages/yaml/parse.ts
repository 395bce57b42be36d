import { Composer, Parser } from 'yaml'
import type { Document, ParsedNode } from 'yaml'
import { traceSource } from '../../traced-text.js'
import type { Problem, Source } from '../../types.js'
import { nodeOf } from './build.js'
import type { Building } from './build.js'
import { isDeeperThan } from './depth.js'
import type { YamlNode, YamlStream } from './nodes.js'

/** Real files stay below 20; far more overflows the stack of the library. */
const MAX_DEPTH = 200

/** A chain of mappings that each merge the one before has quadratically many entries. */
const MAX_MERGES = 1_000_000

/** The library checks unique keys in quadratic time, so we do it; strings are all we need. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, keepSourceTokens: true, prettyErrors: false } as const

function compose(source: Source): Document.Parsed[] | Problem {
  const tokens = [...new Parser().parse(source.text)]
  if (isDeeperThan(MAX_DEPTH, tokens)) {
    return { code: 'yaml-depth', place: { path: source.path, range: [0, 0] }, detail: String(MAX_DEPTH) }
  }
  return [...new Composer<ParsedNode>(OPTIONS).compose(tokens)]
}

const syntaxProblems = ({ path }: Source, { errors }: Document.Parsed): Problem[] =>
  errors.map(({ pos, message }) => ({ code: 'yaml-syntax', place: { path, range: pos }, detail: message }))

function buildDocument(building: Building, document: Document.Parsed): YamlNode | undefined {
  building.anchors.clear()
  return nodeOf(building, document.contents, 'block')
}

/** Parses all documents of a YAML file; what is wrong with it is among the problems, and the rest is there. */
export function parseYaml(source: Source): YamlStream {
  const documents = compose(source)
  if (!Array.isArray(documents)) return { documents: [], problems: [documents], uses: [] }
  const problems = documents.flatMap((document) => syntaxProblems(source, document))
  const building: Building = {
    source: traceSource(source),
    path: source.path,
    problems,
    uses: [],
    anchors: new Map(),
    mergesLeft: MAX_MERGES,
  }
  const nodes = documents.flatMap((document) => buildDocument(building, document) ?? [])
  if (building.mergesLeft < 0) {
    problems.push({ code: 'yaml-aliases', place: { path: source.path, range: [0, 0] }, detail: String(MAX_MERGES) })
  }
  return { documents: nodes, problems, uses: building.uses }
}
