/** A script, and the words that bash 5.2 gives the commands `x` in it, one list for all of them. */
export type Row = readonly [script: string, words: readonly string[]]
