import { formats, type Severity } from '@mount-lint/core'
import type { ESLint, Linter } from 'eslint'
import { ruleTexts } from './rule-texts.js'

const NAMESPACE = 'mount-lint'

const severities = (severityOf: (own: Severity) => Severity): Linter.RulesRecord =>
  Object.fromEntries(ruleTexts.map(({ id, severity }) => [`${NAMESPACE}/${id}`, severityOf(severity)]))

/** One entry for each format, for the files whose name says it. */
const languageConfigs = (): Linter.Config[] =>
  formats
    .filter(({ isEslintLanguage }) => isEslintLanguage)
    .map(({ id, globs }) => ({ name: `${NAMESPACE}/${id}`, files: [...globs], language: `${NAMESPACE}/${id}` }))

/**
 * The configurations of a plugin. The first entry of each names no files, so that overrides and directives in any file
 * know the plugin, and so that the rules run in the files of other languages, too.
 */
export function configsOf(plugin: ESLint.Plugin) {
  const setup = (name: string, rules: Linter.RulesRecord): Linter.Config => ({
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    rules,
  })
  const recommended = severities((own) => own)
  return {
    recommended: [setup('recommended', recommended), ...languageConfigs()],
    rules: [setup('rules', recommended)],
    all: [
      setup(
        'all',
        severities(() => 'error'),
      ),
      ...languageConfigs(),
    ],
  }
}
