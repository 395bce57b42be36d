import { Stop } from '../workspace/programs.mjs'

/** Marks a block in comments of Markdown, TypeScript and YAML. */
const BLOCK =
  /(^(?:<!--|\/\/| *#) begin generated: ([\w-]+)(?: -->)?\n)[^]*?(^(?:<!--|\/\/| *#) end generated(?: -->)?$)/gm

/**
 * Replaces the content of every generated block of a page.
 * @param {string} page
 * @param {Readonly<Record<string, () => string>>} blocks
 */
export function fillBlocks(page, blocks) {
  return page.replace(
    BLOCK,
    (_block, /** @type {string} */ begin, /** @type {string} */ name, /** @type {string} */ end) => {
      const render = blocks[name]
      if (render === undefined)
        throw new Stop(`no generated block is called ${name}: ${Object.keys(blocks).join(', ')}`)
      const text = begin.startsWith('<!--') ? `\n${render()}\n\n` : `${render()}\n`
      return begin + text + end
    },
  )
}
