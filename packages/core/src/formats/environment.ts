import { concatAll, unwritten, writtenAs } from '../traced-text.js'
import type { TracedText } from '../types.js'
import type { ScriptPiece, ScriptLanguage } from './pieces.js'
import type { TemplateValues } from './templates.js'

type Kind = 'cmd' | 'powershell' | 'posix'

const kindOf = (language: ScriptLanguage): Kind =>
  language === 'cmd' || language === 'powershell' ? language : 'posix'

/** How a shell sets a variable, and what its value may not hold, as it would end the quotes or be expanded. */
const ASSIGNMENTS: Readonly<Record<Kind, readonly [open: (name: string) => string, close: string, not: RegExp]>> = {
  cmd: [(name) => `set "${name}=`, '"\n', /["%\r\n]/],
  powershell: [(name) => `$env:${name}='`, "'\n", /['\u2018\u2019]/],
  posix: [(name) => `export ${name}='`, "'\n", /'/],
}

/** Words that a text has in common with the names of variables. */
const WORD = /[A-Za-z_]\w*/g

const NAME = /^[A-Za-z_]\w*$/

/** Compose finds variables that the script does not name. */
const COMPOSE = /compose/i

/** A script that starts with the variables of its environment that it uses. */
export function withEnvironment({ text, language }: ScriptPiece, environment: TemplateValues): ScriptPiece {
  const [open, close, unquotable] = ASSIGNMENTS[kindOf(language)]
  const names = new Set(text.text.match(WORD))
  const isUsed = COMPOSE.test(text.text) ? (name: string) => NAME.test(name) : (name: string) => names.has(name)
  const assignments = [...environment].flatMap(([name, value]): TracedText[] => {
    if (!isUsed(name) || unquotable.test(value.text)) return []
    return [unwritten(open(name)), writtenAs(value, 'data'), unwritten(close)]
  })
  return assignments.length === 0 ? { text, language } : { text: concatAll([...assignments, text]), language }
}
