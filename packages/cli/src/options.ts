interface OptionBase {
  readonly name: string
  readonly short?: string
  /** What `--help` says. */
  readonly says: string
  /** The flag without which it means nothing. */
  readonly needs?: string
}

/** An option that takes one of a few names, the first of which is the default. */
interface Choice extends OptionBase {
  readonly values: readonly [string, ...string[]]
}

/** An option that takes any text, by the name that `--help` has for it. */
interface Text extends OptionBase {
  readonly takes: string
  readonly values?: never
}

interface Flag extends OptionBase {
  readonly takes?: never
  readonly values?: never
}

export type Option = (Choice & { readonly takes?: never }) | Text | Flag

/** Every option of the program; the parser and `--help` know no others. */
export const OPTIONS = [
  { name: 'format', short: 'f', values: ['pretty', 'json'], says: 'how to print the result' },
  { name: 'list', short: 'l', says: 'list every mount instead of judging them' },
  { name: 'fix', says: 'write the alternatives into the files' },
  { name: 'dry-run', needs: 'fix', says: 'print the changes of --fix as a diff instead' },
  { name: 'force', needs: 'fix', says: 'change also what git could not bring back' },
  { name: 'machine', values: ['auto', 'wsl', 'windows', 'linux', 'none'], says: 'what this computer is' },
  { name: 'drive-root', takes: 'folder', says: 'where this computer has its drives, such as /windir' },
  { name: 'machine-info', says: 'print what is known of this computer' },
  { name: 'help', short: 'h', says: 'print this help' },
  { name: 'version', short: 'v', says: 'print the version' },
] as const satisfies readonly Option[]

type Known = (typeof OPTIONS)[number]

type ValueOf<One> = One extends { values: readonly (infer Value)[] }
  ? Value
  : One extends { takes: string }
    ? string | undefined
    : boolean

/** The options by their names: a choice as one of its values, a text if it was given, a flag as whether it was given. */
export type Options = { readonly [One in Known as One['name']]: ValueOf<One> }
