/** Half-open range of UTF-16 code units: `[start, end)`, 0-based. */
export type Range = readonly [start: number, end: number]

/** One input file: `path` with `/` separators, relative to the working directory or absolute; `text` without BOM. */
export interface Source {
  readonly path: string
  readonly text: string
  /** Where the characters of `text` are written, if it is not the whole file, such as a here-document in a script. */
  readonly traced?: TracedText
}

/** A range in one file. */
export interface Place {
  readonly path: string
  readonly range: Range
}

/** The language of a place, which decides how characters are escaped there. */
export type Writing =
  | 'yaml-plain'
  | 'yaml-flow'
  | 'yaml-single'
  | 'yaml-double'
  | 'yaml-block'
  | 'json'
  /** In Groovy: between slashes, `/x/`, and between slashes with dollars, `$/x/$`. */
  | 'groovy-slashy'
  | 'groovy-dollar'
  /** Strings of source code: with backslash escapes, also with expressions in braces, and without any. */
  | 'code-escaped'
  | 'code-filled'
  | 'code-raw'
  | 'dotenv-bare'
  | 'dotenv-single'
  | 'dotenv-double'
  /** The first character of an unquoted shell word, where `~` expands. */
  | 'shell-start'
  | 'shell-bare'
  | 'shell-double'
  | 'shell-single'
  | 'shell-ansi'
  | 'shell-heredoc'
  /** Outside and inside the quotes of cmd.exe. */
  | 'cmd-bare'
  | 'cmd-quoted'
  | 'powershell-bare'
  | 'powershell-double'
  | 'powershell-single'
  | 'compose-default'
  /** The default of an input, which is not edited: callers may pass another value. */
  | 'input-default'
  | 'csv-quoted'
  /** Lines of a file that programs read without expansions. */
  | 'data'
  /** A systemd unit file, in which `%h` is the home folder. */
  | 'unit'
  /** Words for a WSL distro, whose home differs from that of the Windows shell that contains them. */
  | 'wsl'

/** Where a piece of text was written. */
export interface Origin extends Place {
  /** Characters map one to one onto the range. */
  readonly verbatim: boolean
  /** Length of the text of the whole range (an unknown part counts as one); a shorter text is a part of it. */
  readonly size: number
  /** Innermost first: the text is written in the first language, the result in the next one. */
  readonly writing: readonly Writing[]
}

/** The known meaning of an unknown part. */
export type HoleMeaning =
  /** The user's home folder: `~`, `$HOME`, `${localEnv:HOME}`. */
  | 'home'
  /** The working directory, the script's folder or the workspace: `$PWD`, `$(pwd)`, `${localWorkspaceFolder}`. */
  | 'project'
  /** A path that only Windows programs or variables return: `$USERPROFILE`, `$(pwd -W)`. */
  | 'windows'
  | 'unknown'

/** A part that the text does not decide. */
export interface Hole {
  /** Its source text: `${NAME}`, `$(date)`. */
  readonly name: string
  /** How it is displayed, if not by its name: the variable that contains it. */
  readonly shownAs?: string
  readonly meaning: HoleMeaning
  /** Unknown parts of equal identity have the same value; parts without an identity are unrelated. */
  readonly identity?: string
}

/** Shell quoting of an atom: unquoted expansions are split into words, unquoted and quoted literals are not. */
export type Quoting = 'bare' | 'quoted' | 'expanded'

interface AtomBase {
  /** Outermost first: where the value is used, then where it was written. */
  readonly origins: readonly Origin[]
  readonly quoting?: Quoting
}

export interface TextAtom extends AtomBase {
  readonly text: string
  readonly hole?: never
}

export interface HoleAtom extends AtomBase {
  readonly hole: Hole
  readonly text?: never
}

export type Atom = TextAtom | HoleAtom

/** A string that remembers where each character was written; see traced-text.ts. */
export interface TracedText {
  /** The characters, with one `HOLE` for each hole, so that offsets into it are offsets into the traced text. */
  readonly text: string
  readonly atoms: readonly Atom[]
}

/** Replaces `range` of `path` by `text`. */
export interface Edit extends Place {
  readonly text: string
}
