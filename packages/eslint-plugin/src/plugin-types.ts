import type { ESLint, Linter, Rule } from 'eslint'

// begin generated: names
/** The names of the rules. */
export type MountLintRule =
  | 'no-broken-path'
  | 'no-broken-path-minor'
  | 'no-unused-ignore'
  | 'no-windows-home'
  | 'no-windows-path'
  | 'no-windows-path-minor'
  | 'no-windows-project'

/** The names of the formats. */
export type MountLintFormat =
  | 'compose'
  | 'devcontainer'
  | 'shell'
  | 'batch'
  | 'powershell'
  | 'workflow'
  | 'gitlab'
  | 'runner'
  | 'taskfile'
  | 'azure'
  | 'lando'
  | 'kubernetes'
  | 'mcp'
  | 'npm'
  | 'vscode'
  | 'makefile'
  | 'justfile'
  | 'jenkinsfile'
  | 'quadlet'
  | 'python'
  | 'testcontainers'
  | 'markdown'

/** The names of the languages. */
export type MountLintLanguageName =
  | 'compose'
  | 'devcontainer'
  | 'shell'
  | 'batch'
  | 'powershell'
  | 'workflow'
  | 'gitlab'
  | 'taskfile'
  | 'azure'
  | 'lando'
  | 'kubernetes'
  | 'mcp'
  | 'npm'
  | 'vscode'
  | 'makefile'
  | 'justfile'
  | 'jenkinsfile'
  | 'quadlet'
// end generated

/** The options of all rules in `settings['mount-lint']`, and those of one rule, which override them. */
export interface MountLintOptions {
  /** `disk`, the default, reads the files around and asks what this machine mounts; `text` goes by the linted text alone. */
  readonly context?: 'disk' | 'text' | undefined
  /** The format of a file whose name and text don't tell. */
  readonly format?: MountLintFormat | undefined
  /** Host paths that are fine with all that lies below them: `D:/media`. */
  readonly allow?: readonly (string | { readonly path: string; readonly reason?: string | undefined })[] | undefined
  /** Windows folders and the Linux folders that replace them: `{ 'C:/work': '~/work' }`. */
  readonly map?: Readonly<Record<string, string>> | undefined
  /** Letters that are drives when they are written as `/e/data`; c and d always are. */
  readonly drives?: readonly string[] | undefined
  /** The folder in which WSL has the drives, where it is not `/mnt`. */
  readonly driveRoot?: string | undefined
}

/** The plugin in types that ESLint 9 and 10 have in common. */
export interface MountLintPlugin extends ESLint.Plugin {
  readonly meta: { name: string; version: string; namespace: string }
  readonly rules: Record<MountLintRule, Rule.RuleModule>
  readonly languages: Record<MountLintLanguageName, NonNullable<ESLint.Plugin['languages']>[string]>
  readonly configs: {
    /** Our languages for the files that are certainly of their format, and all rules in every file that is linted. */
    readonly recommended: Linter.Config[]
    /** The recommended rules alone, for files that have a language by another plugin. */
    readonly rules: Linter.Config[]
    /** As `recommended`, with every rule as an error. */
    readonly all: Linter.Config[]
  }
}
