/** @param {number} count */
export const times = (count) => Array.from({ length: count }, (_, index) => index)

/**
 * @param {number} count
 * @param {(index: number) => string} part
 */
export const repeat = (count, part) => times(count).map(part).join('')

/**
 * A start, followed by blocks up to the wanted length.
 * @param {string} start
 * @param {(index: number) => string} block
 * @returns {(size: number) => string}
 */
export const filled = (start, block) => (size) => {
  const blocks = [start]
  for (let length = start.length, index = 0; length < size; index += 1) {
    const next = block(index)
    blocks.push(next)
    length += next.length
  }
  return blocks.join('')
}

export const HEAD = '#!/usr/bin/env bash\nset -euo pipefail\n'
