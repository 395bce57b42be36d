import type { Range } from '@mount-lint/core'
import type { Literal, Piece } from './pieces.js'

/** A run of the script and where in the code it comes from. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Where the code uses the text. */
  readonly use: Range
  /** Where the code holds the characters. */
  readonly written?: { readonly range: Range; readonly literal: Literal }
}

/** Who reads the strings of the code: a shell, or a program that expands nothing. */
export type Reader = 'shell' | 'program'

/** A shell command that mounts what the code mounts. */
export interface Script {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly reader: Reader
  /** The code that each variable of the script stands for. */
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
export type Part = string | { readonly pieces: readonly Piece[]; readonly encode: Encode }

interface Writing {
  text: string
  readonly segments: Segment[]
  readonly names: Map<string, string>
}

function write(writing: Writing, text: string, segment: Pick<Segment, 'use' | 'written'>): void {
  if (text === '') return
  const start = writing.text.length
  writing.text += text
  writing.segments.push({ start, end: writing.text.length, ...segment })
}

/** A variable of the environment by its own name; one that no shell knows for what the code does not say. */
function nameFor(piece: Extract<Piece, { kind: 'computed' }>, code: string, { names }: Writing): string {
  const name = piece.variable ?? `mount_lint_${names.size}`
  const [, inTemplate] = /^\$\{([^]*)\}$/.exec(code.slice(...piece.use)) ?? []
  names.set(name, inTemplate ?? code.slice(...piece.use))
  return name
}

function writePiece(writing: Writing, piece: Piece, encode: Encode, code: string): void {
  if (piece.kind === 'computed') {
    const text = piece.text === undefined ? `\${${nameFor(piece, code, writing)}}` : encode(piece.text)
    write(writing, text, { use: piece.use })
    return
  }
  for (const { text, range } of piece.characters) {
    write(writing, encode(text), { use: piece.use ?? range, written: { range, literal: piece.literal } })
  }
}

/** Writes a script; `code` is the text that the pieces come from. */
export function scriptOf(parts: readonly Part[], reader: Reader, code: string): Script {
  const writing: Writing = { text: '', segments: [], names: new Map() }
  for (const part of parts) {
    if (typeof part === 'string') writing.text += part
    else for (const piece of part.pieces) writePiece(writing, piece, part.encode, code)
  }
  return { text: writing.text, segments: writing.segments, reader, names: writing.names }
}
