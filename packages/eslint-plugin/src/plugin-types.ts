import type { ESLint, Linter, Rule } from 'eslint'

/** The names of the rules. */
export type MountLintRule = 'no-broken-path' | 'no-windows-home' | 'no-windows-path' | 'no-windows-project'

/** The names of the languages. */
export type MountLintLanguageName = 'compose' | 'devcontainer' | 'shell'

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
