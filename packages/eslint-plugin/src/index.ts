import type { ESLint, Rule } from 'eslint'

export interface MountLintPlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string }
  rules: Record<string, Rule.RuleModule>
}

const plugin: MountLintPlugin = {
  meta: { name: 'eslint-plugin-mount-lint', version: '0.0.0', namespace: 'mount-lint' },
  rules: {},
}

export default plugin
