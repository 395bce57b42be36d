import { dirname } from '../../paths/join.js'
import { locate } from '../../paths/locate.js'
import { concatAll, slice, traceSource, unwritten } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { read as readCompose } from '../compose/read.js'
import { NOTHING, mergeReadings, readPieces, type Host, type Piece, type ScriptLanguage } from '../pieces.js'
import { blocksOf, type Block, type Line } from './blocks.js'
import { commandsIn } from './commands.js'

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

const YAML = /^ya?ml$|^compose$|^docker-compose$/

const isScript = ({ lines }: Block, language: ScriptLanguage): boolean =>
  language !== 'bash' ||
  !lines.some(({ text }) => /[`^]$|^[ \t]*(?:[$>] |PS |[A-Za-z]:\\[^>]*>)|[A-Za-z]:\\/.test(text))

const scriptOf = (document: TracedText, lines: readonly Line[]): TracedText =>
  concatAll(lines.flatMap(({ start, text }) => [slice(document, start, start + text.length), unwritten('\n')]))

/** A script as a whole, for variables; where its prompts or drives say that it is none, its commands one by one. */
function piecesOf(document: TracedText, block: Block): Piece[] {
  const language = LANGUAGES[block.language ?? '']
  if (language && isScript(block, language)) return [{ text: scriptOf(document, block.lines), language }]
  return commandsIn(document, block.lines, language)
}

/** The text of a block at its own offsets: all that stands around it is blank. */
function alone(text: string, { lines }: Block): string {
  const start = lines[0]?.start ?? 0
  const last = lines.at(-1)
  const end = last ? last.start + last.text.length : start
  return text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start, end)
}

const MOST_BLOCKS = 100

const isCompose = ({ language = '', lines }: Block): boolean =>
  YAML.test(language) && lines.some(({ text }) => /^[ \t>]*services:/.test(text))

function readCompositions(source: Source, blocks: readonly Block[], context: Context): Reading[] {
  return blocks
    .filter(isCompose)
    .slice(0, MOST_BLOCKS)
    .map((block) => ({ ...readCompose({ path: source.path, text: alone(source.text, block) }, context), problems: [] }))
}

/** Only a path that a text spells is one that its readers would take over. */
const isSpelled = ({ source, spec }: Mount): boolean =>
  locate({ source: source ?? spec }).on.startsWith('windows') || /^\/\/[a-z]:/i.test(spec.text)

/** Lists the mounts of commands and compose files that a text shows. */
export function read(source: Source, context: Context): Reading {
  const document = traceSource(source)
  const blocks = blocksOf(source.text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' ')))
  const host: Host = { format: 'markdown', path: source.path, folder: dirname(source.path) }
  const scripts = readPieces(
    blocks.flatMap((block) => piecesOf(document, block)),
    host,
    context,
  )
  const { mounts, ...rest } = mergeReadings([NOTHING, scripts, ...readCompositions(source, blocks, context)])
  return { ...rest, mounts: mounts.filter(isSpelled).map((mount) => ({ ...mount, format: 'markdown' })) }
}
