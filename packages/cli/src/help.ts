import { formats } from '@mount-lint/core/formats'
import { OPTION_GROUPS, OPTIONS, type Option } from './options.js'
import { wrap } from './reporters/wrap.js'

const groups: Readonly<Record<string, readonly Option[]>> = OPTION_GROUPS

/** More names do not fit into a line beside what the option does. */
const MAX_NAMES = 20

/** As wide as people set their terminals at least. */
const COLUMNS = 100

/** What an option takes, as it is shown behind its name. */
export function argumentOf({ takes, values, name }: Option): string {
  if (takes !== undefined) return ` <${takes}>`
  if (!values) return ''
  const names = values.join('|')
  return names.length > MAX_NAMES ? ` <${name}>` : ` ${names}`
}

const spelling = (option: Option): string =>
  `${option.short === undefined ? '   ' : `-${option.short},`} --${option.name}${argumentOf(option)}`

const WIDTH = Math.max(...OPTIONS.map((option) => spelling(option).length))

/** What an option does, with its default. */
export function explanationOf(option: Option): string {
  if (option.takes !== undefined || !option.values || option.isCommand) return option.says
  return `${option.says} (default: ${option.values[0]})`
}

/** The names that do not stand behind the option. */
function moreLines(option: Option): string[] {
  if (option.takes !== undefined || !option.values) return []
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
  (): string => `Finds Docker bind mounts whose host side is on a Windows drive, which are slow under WSL 2.

Usage: mount-lint [options] [files, folders or globs]

  mount-lint                     lint everything below the current folder
  mount-lint compose.yaml        lint one file
  mount-lint --list              show what is mounted from where

${wrap(`Formats: ${formats.map(({ title }) => title).join(', ')}.`, COLUMNS)}
In folders, what git ignores is left out, and node_modules.

${Object.entries(groups).map(groupLines).join('\n\n')}

Exit code: 1 for errors or too many warnings, else 2 when it could not do its work, else 0.
`
