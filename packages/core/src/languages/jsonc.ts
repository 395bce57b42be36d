import { createScanner, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'
import { rangeWithin } from '../lines.js'
import { concatAll, replace, slice, writtenAs } from '../traced-text.js'
import type { Problem, Source, TracedText } from '../types.js'
import { isTemplate } from './template-tags.js'

/** A value of a document with its offsets; strings are decoded by `stringAt`. */
export type JsonNode = Node

export interface JsonDocument {
  /** Absent if there is no value. */
  readonly root?: JsonNode
  readonly problems: readonly Problem[]
}

/** A name in an object, and its value. */
export interface JsonMember {
  readonly key: string
  readonly name: JsonNode
  readonly value: JsonNode
}

/** Far below the depth at which the recursive parser overflows the stack. */
const MAX_DEPTH = 500

/** One wrong character can cause an error at each following word. */
const MAX_PROBLEMS = 20

const STEPS: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }

/** Offset of the first bracket that is nested too deeply. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  const next = (): number => {
    scanner.scan()
    return scanner.getTokenOffset()
  }
  // Compares offsets, since the end token has a length after an unclosed comment.
  for (let at = next(); at < text.length; at = next()) {
    depth = Math.max(0, depth + (STEPS[text.charAt(at)] ?? 0))
    if (depth > MAX_DEPTH) return at
  }
  return undefined
}

const wordsOf = (error: ParseError): string =>
  printParseErrorCode(error.error)
    .replace(/(?<=[a-z])[A-Z]/g, ' $&')
    .toLowerCase()

/** The first error of each line, since it usually causes the others. */
function syntaxProblems({ path, text }: Source, errors: readonly ParseError[]): Problem[] {
  const problems: Problem[] = []
  let lineEnd = -1
  for (const error of errors) {
    if (problems.length === MAX_PROBLEMS) break
    const { offset, length } = error
    if (offset < lineEnd) continue
    const range = rangeWithin(text, [offset, offset + length])
    problems.push({ code: 'json-syntax', place: { path, range }, detail: wordsOf(error) })
    const newline = text.indexOf('\n', offset)
    lineEnd = newline < 0 ? Infinity : newline
  }
  return problems
}

/** Parses JSON with comments and trailing commas; continues after errors like VS Code and the Dev Containers CLI. */
export function parseJsonc(source: Source): JsonDocument {
  const deep = tooDeepAt(source.text)
  if (deep !== undefined) {
    const place = { path: source.path, range: [deep, deep + 1] as const }
    return { problems: [{ code: 'json-depth', place, detail: String(MAX_DEPTH) }] }
  }
  const errors: ParseError[] = []
  const root = parseTree(source.text, errors, { allowTrailingComma: true })
  const problems = errors.length > 0 && !isTemplate(source.text) ? syntaxProblems(source, errors) : []
  return root ? { root, problems } : { problems }
}

/** The members with a value in file order, including duplicates. */
export function membersOf(object: JsonNode): JsonMember[] {
  if (object.type !== 'object') return []
  return (object.children ?? []).flatMap((property) => {
    const [name, value] = property.children ?? []
    return name && value ? [{ key: String(name.value), name, value }] : []
  })
}

/** The value of the last member with a name, which takes precedence. */
export const memberNamed = (object: JsonNode | undefined, name: string): JsonNode | undefined =>
  object && membersOf(object).findLast(({ key }) => key === name)?.value

/** Offset of the closing quote, or the end if it is missing. */
function contentEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const character = text[at]
    if (character === '"') return at
    if (character === '\\') at++
  }
  return end
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** An invalid escape is empty, as in the library. */
function decodeEscape(escape: string): string {
  if (escape[1] !== 'u') return ESCAPES[escape.slice(1)] ?? ''
  return escape.length === 6 ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : ''
}

const ESCAPE = /\\(?:u[\dA-Fa-f]{0,4}|[^])?/g

function decode(content: TracedText): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: escape, index } of content.text.matchAll(ESCAPE)) {
    const end = index + escape.length
    parts.push(slice(content, from, index), replace(slice(content, index, end), decodeEscape(escape)))
    from = end
  }
  parts.push(slice(content, from))
  return concatAll(parts)
}

/** The decoded characters of a string; `document` is the traced text that the tree was parsed from. */
export function stringAt(document: TracedText, node: JsonNode): TracedText {
  const start = node.offset + 1
  const end = contentEnd(document.text, start, node.offset + node.length)
  return writtenAs(decode(slice(document, start, end)), 'json')
}
