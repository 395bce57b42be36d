import type { Element } from './evaluation.js'
import { piecesOf } from './fields.js'
import { asCode, inQuotes, type Part } from './script.js'

/** An argument as a word of a shell command; one that may be several is not quoted. */
export const wordParts = (element: Element): Part[] =>
  element.kind === 'value'
    ? [' "', { pieces: piecesOf(element), encode: inQuotes, reader: 'program' }, '"']
    : [' ', { pieces: piecesOf(element), encode: asCode, reader: 'program' }]
