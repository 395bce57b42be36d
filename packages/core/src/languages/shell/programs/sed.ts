import { HOLE } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isHole } from '../holes.js'
import { filtered, inputOf, joinLines, linesOf } from './lines.js'
import { isLiteral } from '../patterns/machine.js'
import { optionsOf, type Options } from './options.js'
import { unknownOutput, type Run } from './program.js'
import { sedCommands, type SedCommand } from './sed-script.js'
import { sedLines } from './sed-lines.js'
import { toWindows } from './windows-names.js'

/** A script that turns the spelling of a drive into another, in more ways than are followed here. */
const CONVERTS_DRIVES = /mnt|\\1:|[A-Za-z]:/

/** Flags that are followed: `-n`, `-E`, `-r`, `-u`, and `-e script`. */
const FOLLOWED = /^[nEru]*$/

function scriptsOf({ values, operands }: Options): readonly TracedText[] {
  return values.get('e') ?? operands.slice(0, 1)
}

function commandsOf(scripts: readonly TracedText[], letters: string): SedCommand[] | undefined {
  const all = scripts.map(({ text }) =>
    text.includes(HOLE) ? undefined : sedCommands(text, /[Er]/.test(letters) ? 'extended' : 'basic'),
  )
  const known = all.filter((commands) => commands !== undefined)
  return known.length === all.length ? known.flat() : undefined
}

/** Whether what the commands ask for can be told of lines that are not wholly known. */
const asksForLiterals = (commands: readonly SedCommand[]): boolean =>
  commands.every(
    ({ address, action }) =>
      (address.kind !== 'like' || isLiteral(address.machine)) &&
      (action.kind !== 'substitute' || isLiteral(action.machine)) &&
      action.kind !== 'translate',
  )

export function sed(run: Run): TracedText | undefined {
  const options = optionsOf(run.args, 'e')
  const scripts = scriptsOf(options)
  const input = inputOf(run, options.values.has('e') ? options.operands : options.operands.slice(1))
  if (!input || isHole(input) || !FOLLOWED.test(options.letters)) return filtered(run)
  const commands = commandsOf(scripts, options.letters)
  if (commands && (!input.text.includes(HOLE) || asksForLiterals(commands))) {
    return joinLines(run, sedLines(linesOf(input), commands, options.letters.includes('n') ? 'quiet' : 'all'))
  }
  const staysWindows = toWindows(input, '/', 'wsl') && scripts.some(({ text }) => CONVERTS_DRIVES.test(text))
  return staysWindows ? unknownOutput(run, 'windows') : filtered(run)
}
