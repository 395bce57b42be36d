interface OptionBase {
  readonly name: string
  readonly short?: string
  /** The description in `--help`. */
  readonly says: string
  /** The option that it requires. */
  readonly needs?: string
}

/** An option that accepts one of a few names; the first is the default. */
interface Choice extends OptionBase {
  readonly values: readonly [string, ...string[]]
  /** A command, which has no default. */
  readonly isCommand?: true
}

/** An option that accepts any text; `takes` is its placeholder in `--help`. */
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

/** Options by purpose, in the order of `--help`. */
export const OPTION_GROUPS = {
  Files: [
    { name: 'ignore-pattern', takes: 'pattern', isList: true, says: 'ignore files that match a .gitignore pattern' },
    { name: 'no-ignore', says: 'lint files that git or the config ignores' },
    {
      name: 'format-of',
      takes: 'glob=format',
      isList: true,
      pattern: /^.+=.+$/,
      says: 'set the format of matching files',
    },
    { name: 'files-from', takes: 'file', says: 'lint the files listed in a file (- for stdin), one per line or NUL' },
    { name: 'stdin-filename', takes: 'path', says: 'lint the text on stdin under this path' },
    { name: 'staged', says: 'lint the files staged in git' },
    { name: 'no-error-on-unmatched', says: 'exit with 0 if there are no files to lint' },
  ],
  Rules: [
    { name: 'config', short: 'c', takes: 'file', says: 'use this config file for all files' },
    { name: 'no-config', says: 'ignore config files' },
    {
      name: 'rule',
      takes: 'rule:severity',
      isList: true,
      pattern: /^[^:]+:[^:]+$/,
      says: 'set the severity of a rule: off, warn, error or default',
    },
    { name: 'quiet', short: 'q', says: 'report errors only' },
    { name: 'max-warnings', takes: 'number', pattern: /^\d+$/, says: 'fail if there are more warnings' },
    { name: 'baseline', takes: 'file', says: 'hide the findings listed in this file' },
    { name: 'update-baseline', needs: 'baseline', says: 'write the current findings to the baseline' },
  ],
  Fixing: [
    { name: 'fix', says: 'write the suggested paths into the files' },
    { name: 'dry-run', needs: 'fix', says: 'print the changes of --fix as a diff, write nothing' },
    { name: 'force', needs: 'fix', says: 'also change files that git cannot restore' },
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
      says: 'output format',
    },
    { name: 'output-file', short: 'o', takes: 'file', says: 'write the report to a file' },
    { name: 'list', short: 'l', says: 'list all mounts instead of findings' },
    { name: 'color', values: ['auto', 'always', 'never'], says: 'use colours' },
    { name: 'no-color', says: 'same as --color never' },
    { name: 'debug', says: 'print steps and timings to stderr' },
  ],
  Editors: [
    { name: 'lsp', says: 'serve an editor as a language server, on stdin and stdout' },
    { name: 'stdio', needs: 'lsp', says: 'the same; some editors add it' },
    { name: 'clientProcessId', takes: 'id', needs: 'lsp', says: 'process of the editor; VS Code adds it' },
  ],
  'This computer': [
    { name: 'machine', values: ['auto', 'wsl', 'windows', 'linux', 'none'], says: 'treat this computer as' },
    { name: 'drive-root', takes: 'folder', says: 'folder in which this computer mounts its drives, such as /windir' },
    { name: 'machine-info', says: 'print what mount-lint detects about this computer' },
  ],
  Information: [
    { name: 'explain', takes: 'rule', says: 'explain a rule' },
    { name: 'rules', says: 'list the rules' },
    { name: 'print-config', takes: 'file', says: 'print the settings of a file' },
    { name: 'init', says: 'create a config file' },
    {
      name: 'completion',
      values: ['bash', 'zsh', 'fish'],
      isCommand: true,
      says: 'print a shell completion script',
    },
    { name: 'help', short: 'h', says: 'print this help' },
    { name: 'version', short: 'v', says: 'print the version' },
  ],
} as const satisfies Readonly<Record<string, readonly Option[]>>

type Known = (typeof OPTION_GROUPS)[keyof typeof OPTION_GROUPS][number]

/** Every option; the parser and `--help` use this list only. */
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

/** Options by name: a choice has one of its values, a text is optional, a flag is a boolean. */
export type Options = { readonly [One in Known as One['name']]: ValueOf<One> }
