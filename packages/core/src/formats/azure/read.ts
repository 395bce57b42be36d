import { entryNamed, type YamlNode } from '../../languages/yaml/nodes.js'
import type { Context, Reading, Source } from '../../types.js'
import { mergeReadings, type Host } from '../pieces.js'
import { readContainer } from '../workflow/containers.js'
import { readYamlScripts, type YamlScripts } from '../yaml-scripts.js'

/** The agent starts the containers of `resources` by `docker create` with their volumes and options. */
function readContainers(documents: readonly YamlNode[], host: Host, context: Context): Reading {
  const lists = documents.map((document) => entryNamed(entryNamed(document, 'resources'), 'containers'))
  const containers = lists.flatMap((list) => (list?.kind === 'sequence' ? list.items : []))
  return mergeReadings(containers.map((container) => readContainer(container, host, context)))
}

const SCRIPTS: YamlScripts = {
  format: 'azure',
  keys: new Set(['script', 'bash', 'powershell', 'pwsh']),
  template: /\$\{\{[^\n]*?\}\}/g,
  macro: /\$\((\w+)\)/g,
  templateValues: 'variables',
  environment: 'variables',
  readOthers: readContainers,
  languageIn: (entries, outer) => {
    if (entries.has('bash')) return 'bash'
    if (entries.has('powershell') || entries.has('pwsh')) return 'powershell'
    return /\bwindows/i.test(entries.get('pool') ?? '') ? 'cmd' : outer
  },
}

/** Lists what the scripts and containers of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)
