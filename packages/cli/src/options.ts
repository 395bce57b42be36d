interface OptionBase {
  readonly name: string
  readonly short?: string
  /** What `--help` says. */
  readonly says: string
  /** The option without which it means nothing. */
  readonly needs?: string
}

/** An option that takes one of a few names, the first of which is the default. */
interface Choice extends OptionBase {
  readonly values: readonly [string, ...string[]]
  /** It does something of its own when it is given, so nothing is the default. */
  readonly isCommand?: true
}

/** An option that takes any text, by the name that `--help` has for it. */
interface Text extends OptionBase {
  readonly takes: string
  /** May be given several times. */
  readonly isList?: true
  readonly pattern?: RegExp
  readonly values?: never
}

interface Flag extends OptionBase {
  readonly takes?: never
  readonly values?: never
}

export type Option = (Choice & { readonly takes?: never }) | Text | Flag

/** Options by what they are for, in the order of `--help`. */
export const OPTION_GROUPS = {
  Files: [
    { name: 'ignore-pattern', takes: 'pattern', isList: true, says: 'leave out files, as .gitignore does' },
    { name: 'no-ignore', says: 'lint also what git or the config ignores' },
    { name: 'format-of', takes: 'glob=format', isList: true, pattern: /^.+=.+$/, says: 'read files as a format' },
    { name: 'files-from', takes: 'file', says: 'lint the files listed in a file (- for stdin), by line or NUL' },
    { name: 'stdin-filename', takes: 'path', says: 'lint the text on stdin as this file' },
    { name: 'staged', says: 'lint the files that git has staged' },
    { name: 'no-error-on-unmatched', says: 'exit with 0 when there is nothing to lint' },
  ],
  Rules: [
    { name: 'config', short: 'c', takes: 'file', says: 'use this config file for all files' },
    { name: 'no-config', says: 'look for no config files' },
    {
      name: 'rule',
      takes: 'rule:severity',
      isList: true,
      pattern: /^[^:]+:[^:]+$/,
      says: 'off, warn, error or default',
    },
    { name: 'quiet', short: 'q', says: 'report errors only' },
    { name: 'max-warnings', takes: 'number', pattern: /^\d+$/, says: 'fail when there are more warnings' },
    { name: 'baseline', takes: 'file', says: 'leave out the findings that this file lists' },
    { name: 'update-baseline', needs: 'baseline', says: 'write the findings of now into it' },
  ],
  Fixing: [
    { name: 'fix', says: 'write the alternatives into the files' },
    { name: 'dry-run', needs: 'fix', says: 'print the changes of --fix as a diff instead' },
    { name: 'force', needs: 'fix', says: 'also change files that git can not restore' },
  ],
  Output: [
    {
      name: 'format',
      short: 'f',
      values: [
        'pretty',
        'stylish',
        'json',
        'jsonl',
        'sarif',
        'github',
        'gitlab',
        'junit',
        'checkstyle',
        'unix',
        'rdjson',
      ],
      says: 'how to print the result',
    },
    { name: 'output-file', short: 'o', takes: 'file', says: 'write the result into a file' },
    { name: 'list', short: 'l', says: 'list every mount instead of judging them' },
    { name: 'color', values: ['auto', 'always', 'never'], says: 'colours' },
    { name: 'no-color', says: 'the same as --color never' },
    { name: 'debug', says: 'say on stderr what is done and how long it takes' },
  ],
  'This computer': [
    { name: 'machine', values: ['auto', 'wsl', 'windows', 'linux', 'none'], says: 'what this computer is' },
    { name: 'drive-root', takes: 'folder', says: 'where this computer has its drives, such as /windir' },
    { name: 'machine-info', says: 'print what is known of this computer' },
  ],
  Information: [
    { name: 'explain', takes: 'rule', says: 'say what a rule is about' },
    { name: 'rules', says: 'list the rules' },
    { name: 'print-config', takes: 'file', says: 'print what the config says of a file' },
    { name: 'init', says: 'write a config file to start with' },
    {
      name: 'completion',
      values: ['bash', 'zsh', 'fish'],
      isCommand: true,
      says: 'print a script that completes options',
    },
    { name: 'help', short: 'h', says: 'print this help' },
    { name: 'version', short: 'v', says: 'print the version' },
  ],
} as const satisfies Readonly<Record<string, readonly Option[]>>

type Known = (typeof OPTION_GROUPS)[keyof typeof OPTION_GROUPS][number]

/** Every option of the program; the parser and `--help` know no others. */
export const OPTIONS: readonly Option[] = Object.values(OPTION_GROUPS).flat()

type ValueOf<One> = One extends { values: readonly (infer Value)[] }
  ? One extends { isCommand: true }
    ? Value | undefined
    : Value
  : One extends { isList: true }
    ? readonly string[]
    : One extends { takes: string }
      ? string | undefined
      : boolean

/** The options by their names: a choice as one of its values, a text if it was given, a flag as whether it was given. */
export type Options = { readonly [One in Known as One['name']]: ValueOf<One> }
