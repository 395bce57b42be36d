/** Longer words are no typos, and comparing them is slow. */
const MAX_LENGTH = 40

/** The known name that is closest to a misspelled one; undefined if none is close. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (word === '' || word.length > MAX_LENGTH) return undefined
  const [best] = names
    .map((name) => ({ name, steps: name.startsWith(word) ? 0 : distance(word, name) }))
    .sort((a, b) => a.steps - b.steps || a.name.length - b.name.length)
  return best && best.steps <= Math.max(1, Math.floor(word.length / 3)) ? best.name : undefined
}

/** The Damerau-Levenshtein distance: letters to insert, delete, replace or swap with a neighbour. */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= from.length; row++) {
    const steps = [row]
    rows.push(steps)
    for (let column = 1; column <= to.length; column++) {
      const replaced = at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Infinity
      steps.push(Math.min(replaced, swapped, at(row - 1, column) + 1, at(row, column - 1) + 1))
    }
  }
  return at(from.length, to.length)
}
