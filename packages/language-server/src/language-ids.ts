import type { FormatId } from '@mount-lint/core'

/**
 * Formats by language identifier, for files with other names: identifiers of VS Code and its common extensions, file
 * types of Vim, and modes of Emacs as its clients send them.
 */
export const formatsByLanguage: ReadonlyMap<string, FormatId> = new Map<string, FormatId>([
  ['dockercompose', 'compose'],
  ['docker-compose', 'compose'],
  ['yaml.docker-compose', 'compose'],
  ['shellscript', 'shell'],
  ['sh', 'shell'],
  ['bash', 'shell'],
  ['zsh', 'shell'],
  ['ksh', 'shell'],
  ['shell-script', 'shell'],
  ['bat', 'batch'],
  ['dosbatch', 'batch'],
  ['powershell', 'powershell'],
  ['ps1', 'powershell'],
  ['github-actions-workflow', 'workflow'],
  ['yaml.github', 'workflow'],
  ['yaml.gitlab', 'gitlab'],
  ['azure-pipelines', 'azure'],
  ['makefile', 'makefile'],
  ['make', 'makefile'],
  ['just', 'justfile'],
  ['jenkinsfile', 'jenkinsfile'],
  ['jenkins', 'jenkinsfile'],
  ['quadlet', 'quadlet'],
  ['python', 'python'],
  ['java', 'testcontainers'],
  ['kotlin', 'testcontainers'],
  ['csharp', 'testcontainers'],
  ['cs', 'testcontainers'],
  ['markdown', 'markdown'],
])
