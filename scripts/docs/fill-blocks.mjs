import { Stop } from '../workspace/programs.mjs'

const BLOCK = /(<!-- begin generated: ([\w-]+) -->\n)[^]*?(<!-- end generated -->)/g

/**
 * The page with every generated block written anew.
 * @param {string} page
 * @param {Readonly<Record<string, () => string>>} blocks
 */
export function fillBlocks(page, blocks) {
  return page.replace(BLOCK, (_block, begin, /** @type {string} */ name, end) => {
    const render = blocks[name]
    if (render === undefined) throw new Stop(`no generated block is called ${name}: ${Object.keys(blocks).join(', ')}`)
    return `${begin}\n${render()}\n\n${end}`
  })
}
