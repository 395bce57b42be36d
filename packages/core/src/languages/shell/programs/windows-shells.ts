import { concatAll, replace, slice } from '../../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../../types.js'
import { programName } from './reach.js'
import { holeAt, meaningOf } from '../domain/unknown.js'
import { joinWords } from '../words/segments.js'

/** How a command line is split; the groups are named after their content. */
interface Lexer {
  readonly bare: RegExp
  /** Between double quotes. */
  readonly quoted: RegExp
}

/** about_Quoting_Rules, about_Variables; what `$(…)` gives is not known. */
const POWERSHELL: Lexer = {
  bare: /(?<blank>[ \t]+|`\r?\n)|(?<end>[;|&\r\n(){}]+)|'(?<single>[^']*(?:''[^']*)*)'?|(?<quote>")|`(?<escaped>[^])|(?<variable>\$(?:\{[\w:]*\}|\([^()]*\)|\w+(?::\w+)?))|(?<text>[^ \t`;|&\r\n(){}'"$]+|[$`])/y,
  quoted:
    /(?<quote>"(?!"))|["`](?<escaped>[^])|(?<variable>\$(?:\{[\w:]*\}|\([^()]*\)|\w+(?::\w+)?))|(?<text>[^"`$]+|[$`])/y,
}

/** `cmd /?`, and how C programs take their words apart: a backslash before a quote. */
const CMD: Lexer = {
  bare: /(?<blank>[ \t]+)|(?<end>[&|()\r\n]+)|(?<quote>")|(?:\\(?=")|\^)(?<escaped>[^])|(?<variable>%~\w+|%\w+%)|(?<text>[^ \t&|()\r\n"\\^%]+|[\\^%])/y,
  quoted: /(?<quote>")|\\(?<escaped>")|(?<variable>%~\w+|%\w+%)|(?<text>[^"\\%]+|[\\%])/y,
}

/** Pieces of the commands' words as they come. */
type Piece = TracedText | 'blank' | 'end' | 'quote'

const nameIn = (variable: string): string => variable.replace(/^\$\{?(?:env:)?|^%|[}%]$/gi, '')

function meaningIn(variable: string): HoleMeaning {
  const name = nameIn(variable).toUpperCase()
  if (variable.startsWith('$') && name === 'PWD') return 'project'
  if (name === 'HOME' || name === 'CD' || name === 'ONEDRIVE' || variable.startsWith('%~')) return 'windows'
  return meaningOf(name) === 'windows' ? 'windows' : 'unknown'
}

function pieceOf(written: TracedText, groups: Readonly<Record<string, string | undefined>>): Piece {
  const { blank, end, quote, single, escaped, variable } = groups
  if (blank !== undefined) return 'blank'
  if (end !== undefined) return 'end'
  if (quote !== undefined) return 'quote'
  if (variable !== undefined) return holeAt(written, variable, meaningIn(variable))
  if (escaped !== undefined) return replace(written, escaped)
  if (single === undefined) return written
  return single.includes("'") ? replace(written, single.replaceAll("''", "'")) : slice(written, 1, 1 + single.length)
}

function piecesOf(text: TracedText, lexer: Lexer): Piece[] {
  const pieces: Piece[] = []
  let isQuoted = false
  for (let at = 0; at < text.text.length;) {
    const token = isQuoted ? lexer.quoted : lexer.bare
    token.lastIndex = at
    const match = token.exec(text.text)
    if (!match?.groups) break
    const piece = pieceOf(slice(text, at, at + match[0].length), match.groups)
    if (piece === 'quote') isQuoted = !isQuoted
    pieces.push(piece)
    at += match[0].length
  }
  return pieces
}

/** The words of each command. */
function commandsOf(text: TracedText, lexer: Lexer): TracedText[][] {
  const commands: TracedText[][][] = [[[]]]
  for (const piece of piecesOf(text, lexer)) {
    if (piece === 'end') commands.push([[]])
    else if (piece === 'blank') commands.at(-1)?.push([])
    else if (piece !== 'quote') commands.at(-1)?.at(-1)?.push(piece)
  }
  return commands.map((words) => words.filter((parts) => parts.length > 0).map((parts) => concatAll(parts)))
}

/** PowerShell joins what follows `-Command`; its flags may be shortened. */
function powershellCommands(args: readonly TracedText[], takesCommand: boolean): TracedText[][] {
  const flag = args.findIndex(({ text }) => /^[-/]c(?:o(?:m(?:m(?:a(?:n(?:d)?)?)?)?)?)?$/i.test(text))
  const first = flag >= 0 ? flag + 1 : takesCommand && args.every(({ text }) => !/^[-/]/.test(text)) ? 0 : args.length
  return commandsOf(joinWords(args.slice(first)), POWERSHELL)
}

/** One word after `/c` is a command line; several are its words. */
function cmdCommands(args: readonly TracedText[]): TracedText[][] {
  const flag = args.findIndex(({ text }) => /^\/{1,2}[ck]$/i.test(text))
  const [line, ...others] = flag < 0 ? [] : args.slice(flag + 1)
  if (!line) return []
  if (others.length === 0) return commandsOf(line, CMD)
  return [[line, ...others].map((word) => concatAll(piecesOf(word, { ...CMD, bare: CMD.quoted }).filter(isText)))]
}

const isText = (piece: Piece): piece is TracedText => typeof piece !== 'string'

/** Windows finds `docker.exe` by the name of `docker`. */
const asProgram = ([name, ...args]: readonly TracedText[]): readonly TracedText[] =>
  name ? [/\.\w+$|^$/.test(name.text) ? name : replace(name, `${name.text}.exe`), ...args] : []

/** The commands in the arguments of PowerShell and cmd.exe, without what they do among themselves. */
export function windowsCommands(argv: readonly TracedText[]): readonly (readonly TracedText[])[] {
  const [program, ...args] = argv
  if (!program) return []
  switch (programName(program).toLowerCase()) {
    case 'cmd':
      return cmdCommands(args).map(asProgram)
    case 'powershell':
      return powershellCommands(args, true).map(asProgram)
    case 'pwsh':
      return powershellCommands(args, false).map(program.text.endsWith('.exe') ? asProgram : (words) => words)
    default:
      return []
  }
}
