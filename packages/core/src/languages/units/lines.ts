/** The maximum number of lines of a unit, since a file may consist of comments. */
const MAX_LINES = 100

export const lineStart = (text: string, offset: number): number =>
  offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1

/** Before the line feed, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

export const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start))

const nextLine = (text: string, start: number): number => Math.min(lineEnd(text, start) + 1, text.length)

/** The starts of the lines below a line, at most as many as a unit may have. */
export function* linesBelow(text: string, start: number): Generator<number> {
  for (let at = nextLine(text, start), count = 0; at < text.length && count < MAX_LINES; count++) {
    yield at
    at = nextLine(text, at)
  }
}

/** The starts of the lines above a line, nearest first, at most as many as a unit may have. */
export function* linesAbove(text: string, start: number): Generator<number> {
  for (let at = start, count = 0; at > 0 && count < MAX_LINES; count++) {
    at = lineStart(text, at - 1)
    yield at
  }
}
