import { formats } from '@mount-lint/core/formats'
import { OPTION_GROUPS, OPTIONS, type Option } from './options.js'
import { wrap } from './reporters/wrap.js'

const groups: Readonly<Record<string, readonly Option[]>> = OPTION_GROUPS

/** Longer lists of values get their own line. */
const MAX_NAMES = 20

/** The width of most terminals. */
const COLUMNS = 100

/** The placeholder or the values of an option. */
export function argumentOf({ placeholder, values, name }: Option): string {
  if (placeholder !== undefined) return ` <${placeholder}>`
  if (!values) return ''
  const names = values.join('|')
  return names.length > MAX_NAMES ? ` <${name}>` : ` ${names}`
}

const spelling = (option: Option): string =>
  `${option.short === undefined ? '   ' : `-${option.short},`} --${option.name}${argumentOf(option)}`

const WIDTH = Math.max(...OPTIONS.map((option) => spelling(option).length))

/** The description of an option with its default. */
export function explanationOf(option: Option): string {
  if (option.placeholder !== undefined || !option.values || option.isCommand) return option.description
  return `${option.description} (default: ${option.values[0]})`
}

/** The values that do not fit in the column of options. */
function moreLines(option: Option): string[] {
  if (option.placeholder !== undefined || !option.values) return []
  const isShort = !argumentOf(option).startsWith(' <')
  const names = option.values.join(', ')
  return isShort ? [] : [`${' '.repeat(Math.min(WIDTH + 4, COLUMNS - names.length))}${names}`]
}

const optionLines = (option: Option): string[] => [
  `  ${spelling(option).padEnd(WIDTH)}  ${explanationOf(option)}`,
  ...moreLines(option),
]

const groupLines = ([title, options]: readonly [string, readonly Option[]]): string =>
  [`${title}:`, ...options.flatMap(optionLines)].join('\n')

/** The text of `--help`. */
export const helpText =
  (): string => `Finds Docker bind mounts whose host path is on a Windows drive, which makes them slow on WSL 2.

Usage: mount-lint [options] [files, folders or globs]

  mount-lint                     lint all files below the current folder
  mount-lint compose.yaml        lint one file
  mount-lint --list              list all mounts

${wrap(`Formats: ${formats.map(({ title }) => title).join(', ')}.`, COLUMNS)}
In folders, node_modules and files that git ignores are skipped.

${Object.entries(groups).map(groupLines).join('\n\n')}

Exit code: 1 if there are errors or too many warnings, 2 if the run itself failed, otherwise 0.
`
