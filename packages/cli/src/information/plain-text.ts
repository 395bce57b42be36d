import { wrap } from '../reporters/wrap.js'

/** Replaces links by their text and removes emphasis. */
const withoutMarks = (text: string): string => text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '')

const joined = (lines: string): string => withoutMarks(lines.replaceAll(/\s*\n\s*/g, ' '))

const indented = (text: string, indent: string): string => text.replaceAll('\n', `\n${indent}`)

const listItem = (item: string, columns: number): string => `- ${indented(wrap(joined(item), columns - 2), '  ')}`

const cellsOf = (row: string): string[] =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => withoutMarks(cell.trim()))

/** Aligns the rows of a table, without the line below the heading. */
function tableRows(block: string): string {
  const lines = block.split('\n')
  const rows = lines.filter((_, index) => index !== 1).map(cellsOf)
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

function textBlock(block: string, columns: number): string {
  if (block.startsWith('#')) return withoutMarks(block.replace(/^#+ /, ''))
  if (block.startsWith('- ')) {
    const items = block.slice(2).split(/\n- /)
    return items.map((item) => listItem(item, columns)).join('\n')
  }
  return block.startsWith('|') ? tableRows(block) : wrap(joined(block), columns)
}

function codeBlock(fenced: string): string {
  const lines = fenced.split('\n').slice(1, -1)
  return lines.map((line) => (line === '' ? line : `    ${line}`)).join('\n')
}

const FENCED = /^(```.*\n[^]*?^```)$/m

/** Renders the Markdown of a rule page for a terminal: no markup, indented code, wrapped paragraphs. */
export function plainText(markdown: string, columns: number): string {
  const blocks = markdown.split(FENCED).flatMap((part) => {
    if (part.startsWith('```')) return [codeBlock(part)]
    const texts = part.trim().split(/\n{2,}/)
    return texts.filter((text) => text !== '').map((text) => textBlock(text, columns))
  })
  return blocks.join('\n\n')
}
