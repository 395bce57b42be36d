/** Which commands are of interest, by their text. */
export interface Interest {
  /** Whether a script may have any of them, by its text and those of the files that it runs. */
  readonly isPossible: (texts: readonly string[]) => boolean
  /** Variables that these programs read. */
  readonly names: readonly string[]
  /** Whether a text may name one of their programs. */
  readonly name: (text: string) => boolean
  /** Whether it is the name of one. */
  readonly program: (name: string) => boolean
  /** Whether a command may be one of them. */
  readonly command: (text: string) => boolean
  /** Whether a command may read any variable that the script exports. */
  readonly inherits: (text: string) => boolean
  /** Those of its words that matter. */
  readonly words: (command: readonly string[]) => readonly string[]
}
