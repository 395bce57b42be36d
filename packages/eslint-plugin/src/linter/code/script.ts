import type { FormatId, Range } from '@mount-lint/core'
import { choicesIn, resolveChoices, type ChoicePiece, type ComputedPiece, type Literal, type Piece } from './pieces.js'

/** Who reads the strings of the code: a shell, or a program that expands nothing. */
export type Reader = 'shell' | 'program'

/** A run of the script and where in the code it comes from. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly reader: Reader
  /** Where the code uses the text. */
  readonly use: Range
  /** Set if the code may have another text there. */
  readonly isOption?: true
  /** The source range of the characters. */
  readonly written?: { readonly range: Range; readonly literal: Literal }
}

/** A shell command that mounts what the code mounts, or a file that the code writes. */
export interface Script {
  readonly format: FormatId
  readonly text: string
  readonly segments: readonly Segment[]
  /** The code that each variable of the script replaces. */
  readonly names: ReadonlyMap<string, string>
}

/** How text is written at its place in a script. */
export type Encode = (text: string) => string

/** Between double quotes. */
export const inQuotes: Encode = (text) => text.replace(/["$\\`]/g, String.raw`\$&`)

/** Between double quotes, in a field of comma-separated values that has quotes of its own. */
export const inField: Encode = (text) => inQuotes(text.replaceAll('"', '""'))

/** As shell code. */
export const asCode: Encode = (text) => text

/** Part of a script: signs of ours, or what the code says. */
export type Part = string | { readonly pieces: readonly Piece[]; readonly encode: Encode; readonly reader: Reader }

interface Writing {
  text: string
  readonly code: string
  readonly segments: Segment[]
  readonly names: Map<string, string>
}

function write(writing: Writing, text: string, segment: Omit<Segment, 'start' | 'end'>): void {
  if (text === '') return
  const start = writing.text.length
  writing.text += text
  writing.segments.push({ start, end: writing.text.length, ...segment })
}

/** A variable of the environment by its own name; one that no shell knows for what the code does not say. */
function nameFor({ variable, expression }: ComputedPiece, { names, code }: Writing): string {
  const name = variable ?? `mount_lint_${names.size}`
  names.set(name, code.slice(...expression))
  return name
}

function writePiece(writing: Writing, piece: Exclude<Piece, ChoicePiece>, encode: Encode, reader: Reader): void {
  const common = { reader, ...(piece.isOption ? { isOption: piece.isOption } : {}) }
  if (piece.kind === 'computed') {
    const text = piece.text === undefined ? `\${${nameFor(piece, writing)}}` : encode(piece.text)
    write(writing, text, { use: piece.use, ...common })
    return
  }
  for (const { text, range } of piece.characters) {
    const written = { range, literal: piece.literal }
    write(writing, encode(text), { use: piece.use ?? range, written, ...common })
  }
}

type Picked = ReadonlyMap<ChoicePiece, number>

/** Writes a script; `code` is the text that the pieces come from. */
function scriptOf(parts: readonly Part[], code: string, picked: Picked): Script {
  const writing: Writing = { text: '', code, segments: [], names: new Map() }
  for (const part of parts) {
    if (typeof part === 'string') writing.text += part
    else for (const piece of resolveChoices(part.pieces, picked)) writePiece(writing, piece, part.encode, part.reader)
  }
  return { format: 'shell', text: writing.text, segments: writing.segments, names: writing.names }
}

/** More scripts than the conditions of real code make of one command. */
const MOST_SCRIPTS = 16

/** The first option of each choice together, and each other option with the first ones of the others. */
function combinationsOf(parts: readonly Part[]): Picked[] {
  const choices = parts.flatMap((part) => (typeof part === 'string' ? [] : choicesIn(part.pieces)))
  const others = choices.flatMap((choice) => choice.options.slice(1).map((_, index) => new Map([[choice, index + 1]])))
  return [new Map(), ...others].slice(0, MOST_SCRIPTS)
}

/** Writes the scripts that are equivalent to the code, one for each option of its conditions. */
export const scriptsOf = (parts: readonly Part[], code: string): Script[] =>
  combinationsOf(parts).map((picked) => scriptOf(parts, code, picked))

/** The segments that give a range of a script. */
export const segmentsIn = ({ segments }: Script, [start, end]: Range): Segment[] =>
  segments.filter((segment) => segment.start < end && segment.end > start)

/** What the code uses for a part of the script. */
export function useOf(segments: readonly Segment[]): Range | undefined {
  if (segments.length === 0) return undefined
  const uses = segments.map(({ use }) => use)
  return [Math.min(...uses.map(([start]) => start)), Math.max(...uses.map(([, end]) => end))]
}

/** Characters of one literal that give a range of a script. */
export interface Covered {
  readonly range: Range
  readonly literal: Literal
  readonly reader: Reader
}

/** The characters of a literal that give a range of a script; undefined where it takes more than one literal. */
export function coveredBy(script: Script, [start, end]: Range): Covered | undefined {
  const inside = segmentsIn(script, [start, end])
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first?.written || !last?.written || first.start !== start || last.end !== end) return undefined
  const { written, reader } = first
  const isOne = inside.every((segment) => segment.written?.literal === written.literal)
  return isOne ? { range: [written.range[0], last.written.range[1]], literal: written.literal, reader } : undefined
}
