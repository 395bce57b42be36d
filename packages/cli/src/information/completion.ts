import { rules } from '@mount-lint/core'
import { OPTIONS, type Option } from '../options.js'

export type Shell = 'bash' | 'zsh' | 'fish'

/** What completes after an option: names, files or nothing. */
type Argument = readonly string[] | 'files' | 'any' | 'none'

const FILES = new Set(['file', 'folder', 'path'])

function argumentOf({ name, placeholder, values }: Option): Argument {
  if (name === 'explain') return rules.map(({ id }) => id)
  if (placeholder !== undefined) return FILES.has(placeholder) ? 'files' : 'any'
  return values ?? 'none'
}

const flagsOf = ({ name, short }: Option): string[] => [...(short === undefined ? [] : [`-${short}`]), `--${name}`]

function bashCase(option: Option): string[] {
  const argument = argumentOf(option)
  if (argument === 'none') return []
  const words = typeof argument === 'string' ? '' : argument.join(' ')
  const reply = argument === 'files' ? 'compgen -f' : `compgen -W "${words}"`
  return [`    ${flagsOf(option).join('|')}) mapfile -t COMPREPLY < <(${reply} -- "$current"); return ;;`]
}

const bash = (): string => `_mount_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]}
  case \${COMP_WORDS[COMP_CWORD-1]} in
${OPTIONS.flatMap(bashCase).join('\n')}
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "${OPTIONS.flatMap(flagsOf).join(' ')}" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _mount_lint mount-lint
`

/** Quotes a text with single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

function zshArgument(option: Option): string {
  const argument = argumentOf(option)
  if (argument === 'none') return ''
  if (argument === 'files') return ':file:_files'
  return argument === 'any' ? `:${option.placeholder ?? ''}:` : `:${option.name}:(${argument.join(' ')})`
}

/** Characters to escape in a description in brackets and in a zsh specification. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, String.raw`\$&`)

const zshLines = (option: Option): string[] =>
  flagsOf(option).map((flag) => `  ${quoted(`*${flag}[${zshText(option.description)}]${zshArgument(option)}`)} \\`)

const zsh = (): string => `#compdef mount-lint
_mount_lint() {
  _arguments \\
${OPTIONS.flatMap(zshLines).join('\n')}
  '*:file:_files'
}
compdef _mount_lint mount-lint
`

function fishLine(option: Option): string {
  const argument = argumentOf(option)
  const short = option.short === undefined ? '' : ` -s ${option.short}`
  const rest = { none: '', files: ' -r -F', any: ' -x' }
  const placeholder = typeof argument === 'string' ? rest[argument] : ` -x -a ${quoted(argument.join(' '))}`
  return `complete -c mount-lint${short} -l ${option.name}${placeholder} -d ${quoted(option.description)}\n`
}

const SCRIPTS: Readonly<Record<Shell, () => string>> = { bash, zsh, fish: () => OPTIONS.map(fishLine).join('') }

/** A completion script, for use as in `source <(mount-lint --completion bash)`. */
export const completion = (shell: Shell): string => SCRIPTS[shell]()
