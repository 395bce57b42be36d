interface OptionBase {
  readonly name: string
  readonly short?: string
  /** The description in `--help`. */
  readonly description: string
  /** The option that it requires. */
  readonly needs?: string
}

/** An option that accepts one of a few names; the first is the default. */
interface Choice extends OptionBase {
  readonly values: readonly [string, ...string[]]
  /** A command, which has no default. */
  readonly isCommand?: true
}

/** An option that accepts any text; `placeholder` names it in `--help`. */
interface Text extends OptionBase {
  readonly placeholder: string
  /** May be given several times. */
  readonly isList?: true
  readonly pattern?: RegExp
  readonly values?: never
}

interface Flag extends OptionBase {
  readonly placeholder?: never
  readonly values?: never
}

export type Option = (Choice & { readonly placeholder?: never }) | Text | Flag

/** Options by purpose, in the order of `--help`. */
export const OPTION_GROUPS = {
  Files: [
    {
      name: 'ignore-pattern',
      placeholder: 'pattern',
      isList: true,
      description: 'ignore files that match a .gitignore pattern',
    },
    { name: 'no-ignore', description: 'lint files that git or the config ignores' },
    {
      name: 'format-of',
      placeholder: 'glob=format',
      isList: true,
      pattern: /^.+=.+$/,
      description: 'set the format of matching files',
    },
    {
      name: 'files-from',
      placeholder: 'file',
      description: 'lint the files listed in a file (- for stdin), one per line or NUL',
    },
    { name: 'stdin-filename', placeholder: 'path', description: 'lint the text on stdin under this path' },
    { name: 'staged', description: 'lint the files staged in git' },
    { name: 'no-error-on-unmatched', description: 'exit with 0 if there are no files to lint' },
  ],
  Rules: [
    { name: 'config', short: 'c', placeholder: 'file', description: 'use this config file for all files' },
    { name: 'no-config', description: 'ignore config files' },
    {
      name: 'rule',
      placeholder: 'rule:severity',
      isList: true,
      pattern: /^[^:]+:[^:]+$/,
      description: 'set the severity of a rule: off, warn, error or default',
    },
    { name: 'quiet', short: 'q', description: 'report errors only' },
    { name: 'max-warnings', placeholder: 'number', pattern: /^\d+$/, description: 'fail if there are more warnings' },
    { name: 'baseline', placeholder: 'file', description: 'hide the findings listed in this file' },
    { name: 'update-baseline', needs: 'baseline', description: 'write the current findings to the baseline' },
  ],
  Fixing: [
    { name: 'fix', description: 'write the suggested paths into the files' },
    { name: 'dry-run', needs: 'fix', description: 'print the changes of --fix as a diff, write nothing' },
    { name: 'force', needs: 'fix', description: 'also change files that git cannot restore' },
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
      description: 'output format',
    },
    { name: 'output-file', short: 'o', placeholder: 'file', description: 'write the report to a file' },
    { name: 'list', short: 'l', description: 'list all mounts instead of findings' },
    { name: 'color', values: ['auto', 'always', 'never'], description: 'use colours' },
    { name: 'no-color', description: 'same as --color never' },
    { name: 'debug', description: 'print steps and timings to stderr' },
  ],
  Editors: [
    { name: 'lsp', description: 'serve an editor as a language server, on stdin and stdout' },
    { name: 'stdio', needs: 'lsp', description: 'the same; some editors add it' },
    { name: 'clientProcessId', placeholder: 'id', needs: 'lsp', description: 'process of the editor; VS Code adds it' },
  ],
  'This computer': [
    { name: 'machine', values: ['auto', 'wsl', 'windows', 'linux', 'none'], description: 'treat this computer as' },
    {
      name: 'drive-root',
      placeholder: 'folder',
      description: 'folder in which this computer mounts its drives, such as /windir',
    },
    { name: 'machine-info', description: 'print what mount-lint detects about this computer' },
  ],
  Information: [
    { name: 'explain', placeholder: 'rule', description: 'explain a rule' },
    { name: 'rules', description: 'list the rules' },
    { name: 'print-config', placeholder: 'file', description: 'print the settings of a file' },
    { name: 'init', description: 'create a config file' },
    {
      name: 'completion',
      values: ['bash', 'zsh', 'fish'],
      isCommand: true,
      description: 'print a shell completion script',
    },
    { name: 'help', short: 'h', description: 'print this help' },
    { name: 'version', short: 'v', description: 'print the version' },
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
    : One extends { placeholder: string }
      ? string | undefined
      : boolean

/** Options by name: a choice has one of its values, a text may be undefined, a flag is a boolean. */
export type Options = { readonly [One in Known as One['name']]: ValueOf<One> }
