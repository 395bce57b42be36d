/**
 * A Markdown table in the format of prettier.
 * @param {string[][]} rows
 */
export function table(rows) {
  const [heading = []] = rows
  const widths = heading.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  /** @param {string[]} cells */
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n')
}

/**
 * A table of the keys of a JSON schema and their descriptions.
 * @param {Readonly<Record<string, { description: string }>>} properties
 */
export function keyTable(properties) {
  const rows = Object.entries(properties).map(([key, { description }]) => [`\`${key}\``, description])
  return table([['key', 'what it says'], ...rows])
}
