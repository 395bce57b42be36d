import { HOLE, replace, slice, withQuoting, concatAll } from '../../../traced-text.js'
import type { Atom, Quoting, TracedText } from '../../../types.js'
import { delimiterAt, type Delimiter } from './separators.js'

/** A piece of a word on its way to fields: text, or the border between two fields. */
export type Segment = { readonly text: TracedText; readonly quoting: Quoting } | 'border'

/** A word on its way to fields. */
export type Segments = readonly Segment[]

/** A text apart where its quoting changes. */
export function runsOf(text: TracedText): Segment[] {
  const runs: { atoms: Atom[]; quoting: Quoting }[] = []
  for (const atom of text.atoms) {
    const quoting = atom.quoting ?? 'quoted'
    const run = runs.at(-1)
    if (run?.quoting === quoting) run.atoms.push(atom)
    else runs.push({ atoms: [atom], quoting })
  }
  return runs.map(({ atoms, quoting }) => ({
    text: concatAll(atoms.map((atom) => ({ text: atom.text ?? HOLE, atoms: [atom] }))),
    quoting,
  }))
}

/** Unquoted text of an operand, in which only characters after a backslash are quoted. */
const asExpanded = (text: TracedText): TracedText => ({
  ...text,
  atoms: text.atoms.map((atom) => ({ ...atom, quoting: atom.origins[0]?.verbatim === false ? 'quoted' : 'expanded' })),
})

/** Quotes with nothing between them are a word all the same. */
const QUOTED_NOTHING: TracedText = { text: '', atoms: [{ text: '', origins: [], quoting: 'quoted' }] }

function operandText(parts: readonly Exclude<Segment, 'border'>[]): TracedText {
  const text = concatAll(
    parts.map((part) => (part.quoting === 'bare' ? asExpanded(part.text) : withQuoting(part.text, part.quoting))),
  )
  return text.text === '' && parts.some(({ quoting }) => quoting === 'quoted') ? QUOTED_NOTHING : text
}

/** The words of an operand before splitting; its unquoted parts are split like any expansion. */
export function operandTexts(segments: Segments): TracedText[] {
  const words: Exclude<Segment, 'border'>[][] = [[]]
  for (const segment of segments) {
    if (segment === 'border') words.push([])
    else words.at(-1)?.push(segment)
  }
  return words.map(operandText)
}

/** Words with a blank between them, which belongs to the word before it. */
export function joinWords(words: readonly TracedText[], separator = ' '): TracedText {
  const parts = words.flatMap((word, index) =>
    index === 0 ? [word] : [separatorAfter(words[index - 1], separator), word],
  )
  return concatAll(parts)
}

function separatorAfter(word: TracedText | undefined, separator: string): TracedText {
  const last = word && slice(word, word.text.length - 1)
  if (!last || last.text === '') return { text: separator, atoms: [{ text: separator, origins: [] }] }
  return replace(last, separator)
}

type Unsplit = Exclude<Segment, 'border'>

const isUnsplit = (segment: Segment): segment is Unsplit => segment !== 'border' && segment.quoting !== 'expanded'

/** Collects fields; a field is there once something, even empty quotes, was put into it. */
export function fieldsOf(segments: Segments, separators: string): TracedText[] {
  if (segments.length > 0 && segments.every(isUnsplit))
    return [concatAll(segments.map(({ text, quoting }) => withQuoting(text, quoting)))]
  const fields: TracedText[] = []
  let current: TracedText[] | undefined
  const finish = () => {
    if (current) fields.push(concatAll(current))
    current = undefined
  }
  const put = (text: TracedText, quoting: Quoting) => (current ??= []).push(withQuoting(text, quoting))
  for (const segment of segments) {
    if (segment === 'border') finish()
    else if (segment.quoting !== 'expanded') put(segment.text, segment.quoting)
    else {
      for (const piece of splitWords(segment.text, separators)) {
        if (piece === 'single') current ??= []
        if (piece === 'single' || piece === 'blank') finish()
        else put(piece, 'expanded')
      }
    }
  }
  finish()
  return fields
}

/** The words of an unquoted expansion, with what ends them. */
function splitWords(text: TracedText, separators: string): (TracedText | Delimiter['kind'])[] {
  const pieces: (TracedText | Delimiter['kind'])[] = []
  let start = 0
  for (let at = 0; at < text.text.length; at = start > at ? start : at + 1) {
    const delimiter = delimiterAt(text.text, at, separators)
    if (!delimiter) continue
    if (at > start) pieces.push(slice(text, start, at))
    pieces.push(delimiter.kind)
    start = delimiter.end
  }
  if (start < text.text.length) pieces.push(slice(text, start))
  return pieces
}

/** The text of a word that is not split. */
export const textOf = (segments: Segments): TracedText => {
  const parts: TracedText[] = []
  for (const segment of segments) {
    if (segment !== 'border') parts.push(segment.text)
    else parts.push(separatorAfter(parts.at(-1), ' '))
  }
  return concatAll(parts)
}
