import { formats } from '@mount-lint/core/formats'
import { OPTIONS, type Option } from './options.js'

const known: readonly Option[] = OPTIONS

const argumentOf = ({ values, takes }: Option): string => {
  if (takes !== undefined) return ` <${takes}>`
  return values ? ` ${values.join('|')}` : ''
}

const spelling = (option: Option): string =>
  `${option.short === undefined ? '   ' : `-${option.short},`} --${option.name}${argumentOf(option)}`

function optionLines(): string[] {
  const width = Math.max(...known.map((option) => spelling(option).length))
  return known.map((option) => `  ${spelling(option).padEnd(width)}  ${defaultOf(option)}`)
}

const defaultOf = ({ says, values }: Option): string => (values ? `${says} (default: ${values[0]})` : says)

/** The text of `--help`. */
export const helpText =
  (): string => `Finds Docker bind mounts whose host side is on a Windows drive, which are slow under WSL 2.

Usage: mount-lint [options] [files, folders or globs]

  mount-lint                     lint everything below the current folder
  mount-lint compose.yaml        lint one file
  mount-lint --list              show what is mounted from where

Formats: ${formats.map(({ title }) => title).join(', ')}.
In folders, what git ignores is left out, and node_modules.

Options:
${optionLines().join('\n')}

Exit code: 1 when there are errors, else 2 when something could not be read or done, else 0.
`
