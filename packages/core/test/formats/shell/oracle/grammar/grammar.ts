import type fc from 'fast-check'
import type { Word } from './words.js'

/** What generated scripts are made of. */
export interface Grammar {
  /** Sets the variables that the words and templates use. */
  readonly start: string
  /** Commands whose status the text does not decide. */
  readonly conditions: readonly string[]
  /** A word of `case` that is `1` in some runs and something else in others. */
  readonly subject: string
  /**
   * Pieces of scripts: `@C` and `@D` are conditions, `@W` and `@X` words, `@T` and `@U` targets of their own, `@f` a name
   * of their own.
   */
  readonly templates: readonly string[]
  /** Most statements of the script, of a block and functions. */
  readonly sizes: { readonly main: number; readonly block: number; readonly functions: number }
  readonly word: fc.Arbitrary<Word>
  /** A word that names something on the host. */
  readonly source: fc.Arbitrary<Word>
  /** Words of a `docker run` before the mount. */
  readonly extras: readonly string[]
  /** The first word of the list that a loop goes through. */
  readonly firstItem: fc.Arbitrary<Word>
  /** Words whose values the text decides, so that it decides a `case` of them. */
  readonly decided: readonly fc.Arbitrary<Word>[]
  /** What stands around other statements. */
  readonly groups: readonly string[]
  /** How functions begin. */
  readonly locals: readonly string[]
  /** Lines as they are. */
  readonly lines: readonly string[]
}
