import type { Position, Range } from 'vscode-languageserver'

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character)

/** Whether two ranges overlap or touch. */
export const touch = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start)

const isEqual = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character

export const isSame = (a: Range, b: Range): boolean => isEqual(a.start, b.start) && isEqual(a.end, b.end)
