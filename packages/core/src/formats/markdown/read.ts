import { dirname } from '../../paths/join.js'
import { locate } from '../../paths/locate.js'
import { placeOf, traceSource } from '../../traced-text.js'
import type { Context, Mount, Reading, Source } from '../../types.js'
import { mergeReadings, NO_MOUNTS, readPieces, type Host } from '../pieces.js'
import { blocksOf, type Block } from './blocks.js'
import { readConfiguration } from './configurations.js'
import { snippetPiecesOf } from './scripts.js'
import { shownText } from './shown.js'
import { splitSnippets } from './snippets.js'

/** Maximum number of configurations, since each is parsed as a separate file. */
const MOST_CONFIGURATIONS = 100

/** Readers copy only paths that the text contains. */
const isSpelled = ({ source, spec }: Mount): boolean =>
  locate({ source: source ?? spec }).on.startsWith('windows') || /^\/\/[a-z]:/i.test(spec.text)

/** A command in a text does not affect the files of the project. */
const isOwn = ({ source, spec }: Mount, path: string): boolean => placeOf(source ?? spec)?.path === path

/** The first key of a configuration that a fence calls a script. */
const CONFIGURATION = /^\s*(?:apiVersion|kind|services|nodes):/

const isConfiguration = ({ lines }: Block): boolean =>
  CONFIGURATION.test(lines.find(({ text }) => text.trim() !== '')?.text ?? '')

/** The fences, the configurations outside of fences, and the lines that are left. */
const partsOf = (block: Block): Block[] => {
  if (block.language !== undefined) return [isConfiguration(block) ? { ...block, language: '' } : block]
  const { snippets, rest } = splitSnippets(block)
  return [...snippets, rest]
}

interface Parts {
  readonly configurations: readonly Reading[]
  readonly others: readonly Block[]
}

function sorted(source: Source, blocks: readonly Block[], context: Context): Parts {
  const configurations: Reading[] = []
  const others: Block[] = []
  for (const block of blocks) {
    const isOver = configurations.length === MOST_CONFIGURATIONS
    const reading = isOver ? undefined : readConfiguration(source, block, context)
    if (reading) configurations.push(reading)
    else others.push(block)
  }
  return { configurations, others }
}

/** Lists the mounts of commands and configurations that a text shows. */
export function read(source: Source, context: Context): Reading {
  const shown = { path: source.path, text: shownText(source.text) }
  const document = traceSource(shown)
  const blocks = blocksOf(shown.text).flatMap(partsOf)
  const { configurations, others } = sorted(shown, blocks, context)
  const pieces = others.flatMap((block) => snippetPiecesOf(document, block))
  const host: Host = { format: 'markdown', path: source.path, folder: dirname(source.path) }
  const { mounts, ...rest } = mergeReadings([NO_MOUNTS, readPieces(pieces, host, context), ...configurations])
  return {
    ...rest,
    mounts: mounts
      .filter((mount) => isSpelled(mount) && isOwn(mount, source.path))
      .map((mount) => ({ ...mount, format: 'markdown' })),
  }
}
