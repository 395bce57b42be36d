import { stringAt, type JsonNode } from '../../languages/jsonc.js'
import { unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { EDITOR_VARIABLES } from '../editor-variables.js'
import { fillTemplates } from '../templates.js'

/** The command of the Container Tools extension, which is docker by default. */
const COMMANDS = new Map([['containerCommand', unwritten('docker')]])

/** The value of a string, with the editor's variables as unknown parts. */
export const textAt = (document: TracedText, node: JsonNode | undefined): TracedText[] =>
  node?.type === 'string' ? [fillTemplates(stringAt(document, node), { ...EDITOR_VARIABLES, values: COMMANDS })] : []
