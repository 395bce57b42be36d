import { meaningOfVariable } from '../languages/known-variables.js'
import type { HoleMeaning } from '../types.js'
import type { Template } from './templates.js'

const MEANINGS: Readonly<Record<string, HoleMeaning>> = {
  userHome: 'home',
  cwd: 'project',
  workspaceFolder: 'project',
  workspaceRoot: 'project',
}

/** Variables of VS Code and clients like it: `${workspaceFolder}`, `${env:APPDATA}`, `${input:folder}`. */
export const EDITOR_VARIABLES: Template = {
  pattern: /\$\{([^}"]*)\}/g,
  meaningOf: (name) => {
    const variable = /^env:(\w+)$/.exec(name)?.[1]
    return variable === undefined ? (MEANINGS[name] ?? 'unknown') : meaningOfVariable(variable)
  },
}
