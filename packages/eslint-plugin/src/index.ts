import type { Linter } from 'eslint'
import { configsOf } from './configs.js'
import { languages } from './languages/languages.js'
import type { MountLintPlugin } from './plugin-types.js'
import { rules } from './rules/index.js'
import { version } from './version.js'

export type { MountLintLanguageName, MountLintOptions, MountLintPlugin, MountLintRule } from './plugin-types.js'

const configs: { recommended: Linter.Config[]; rules: Linter.Config[]; all: Linter.Config[] } = {
  recommended: [],
  rules: [],
  all: [],
}

const plugin: MountLintPlugin = {
  meta: { name: 'eslint-plugin-mount-lint', version, namespace: 'mount-lint' },
  rules,
  languages,
  configs,
}

// The configurations hold the plugin that they belong to.
Object.assign(configs, configsOf(plugin))

export default plugin
