import { concatAll, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { ScriptPiece, ScriptLanguage } from '../pieces.js'
import type { Block, Line } from './blocks.js'
import { markdownCommandsIn, QUOTED_SOURCE } from './commands.js'
import { fillPlaceholders } from './placeholders.js'
import { PROMPT } from './prompts.js'

const LANGUAGES: Readonly<Record<string, ScriptLanguage>> = {
  sh: 'bash',
  bash: 'bash',
  shell: 'bash',
  zsh: 'zsh',
  powershell: 'powershell',
  pwsh: 'powershell',
  ps1: 'powershell',
  ps: 'powershell',
  bat: 'cmd',
  batch: 'cmd',
  cmd: 'cmd',
  dos: 'cmd',
}

/** Signs of another shell than the one that a fence names: its continuation signs, and paths that bash would break. */
const FOREIGN: Readonly<Partial<Record<ScriptLanguage, RegExp>>> = {
  bash: /[`^]$|(?<!["'])[A-Za-z]:\\/,
  zsh: /[`^]$|(?<!["'])[A-Za-z]:\\/,
  cmd: /`$|[ \t]\\$/,
  powershell: new RegExp(String.raw`\^$|[ \t]\\$|${QUOTED_SOURCE.source}`),
}

const isScript = ({ lines }: Block, language: ScriptLanguage): boolean =>
  !lines.some(({ text }) => PROMPT.test(text) || FOREIGN[language]?.test(text) === true)

const scriptOf = (document: TracedText, lines: readonly Line[]): TracedText =>
  concatAll(lines.flatMap(({ start, text }) => [slice(document, start, start + text.length), unwritten('\n')]))

/** A whole script, to evaluate its variables; one with prompts or syntax of another shell is split into commands. */
export function snippetPiecesOf(document: TracedText, block: Block): ScriptPiece[] {
  const language = LANGUAGES[block.language ?? '']
  if (!language || !isScript(block, language)) return markdownCommandsIn(document, block, language)
  return [{ text: fillPlaceholders(scriptOf(document, block.lines)), language }]
}
