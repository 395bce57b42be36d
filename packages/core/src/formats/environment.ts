import { concatAll, unwritten, writtenAs } from '../traced-text.js'
import type { TracedText } from '../types.js'
import type { ScriptPiece, ScriptLanguage } from './pieces.js'
import type { TemplateValues } from './templates.js'

type Kind = 'cmd' | 'powershell' | 'posix'

const kindOf = (language: ScriptLanguage): Kind =>
  language === 'cmd' || language === 'powershell' ? language : 'posix'

/**
 * How a shell sets a variable and changes its folder, and characters that a value must not contain, because they would
 * end the quotes or be expanded.
 */
interface Syntax {
  readonly assignment: (name: string) => string
  readonly change: string
  readonly close: string
  readonly unquotable: RegExp
}

const SYNTAXES: Readonly<Record<Kind, Syntax>> = {
  cmd: { assignment: (name) => `set "${name}=`, change: 'cd /d "', close: '"\n', unquotable: /["%\r\n]/ },
  powershell: {
    assignment: (name) => `$env:${name}='`,
    change: "Set-Location '",
    close: "'\n",
    unquotable: /['\u2018\u2019]/,
  },
  posix: { assignment: (name) => `export ${name}='`, change: "cd '", close: "'\n", unquotable: /'/ },
}

/** The words of a text that are names of variables. */
const WORD = /[A-Za-z_]\w*/g

const NAME = /^[A-Za-z_]\w*$/

/** Compose reads variables that the script does not mention. */
const COMPOSE = /compose/i

/** Adds assignments of those environment variables that a script uses. */
export function withEnvironment({ text, language }: ScriptPiece, environment: TemplateValues): ScriptPiece {
  const { assignment, close, unquotable } = SYNTAXES[kindOf(language)]
  const names = new Set(text.text.match(WORD))
  const isUsed = COMPOSE.test(text.text) ? (name: string) => NAME.test(name) : (name: string) => names.has(name)
  const assignments = [...environment].flatMap(([name, value]): TracedText[] => {
    if (!isUsed(name) || unquotable.test(value.text)) return []
    return [unwritten(assignment(name)), writtenAs(value, 'data'), unwritten(close)]
  })
  return assignments.length === 0 ? { text, language } : { text: concatAll([...assignments, text]), language }
}

/** Adds the change to its working directory to a script. */
export function inFolder({ text, language }: ScriptPiece, folder: TracedText): ScriptPiece {
  const { change, close, unquotable } = SYNTAXES[kindOf(language)]
  if (unquotable.test(folder.text)) return { text, language }
  return { text: concatAll([unwritten(change), writtenAs(folder, 'data'), unwritten(close), text]), language }
}
