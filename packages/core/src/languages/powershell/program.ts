import { concatAll, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { entries } from '../shell/domain/persistent-map.js'
import { spendFuel } from '../windows/interpretation.js'
import { isKnownText } from '../windows/replace-in.js'
import { textOfValue, type PowerShellScope, type PowerShellValue } from './state.js'

const PREFIX = 'ENV:'

/** What a program reads that is given a value: one line for each item. */
const linesOf = ({ items }: PowerShellValue): TracedText =>
  concatAll(items.flatMap((item, index) => (index === 0 ? [item] : [unwritten('\n'), item])))

/** Notes a call of a program with the environment and the input that the script gives it. */
export function emitProgram(
  { session: { record }, state }: PowerShellScope,
  argv: readonly TracedText[],
  input: readonly PowerShellValue[],
): void {
  const [name] = argv
  if (!name || !record.options.isWanted(name)) return
  const all = entries(state.variables)
  if (!spendFuel(record, all.length)) return
  const set = all
    .filter(([variable]) => variable.startsWith(PREFIX))
    .map(
      ([variable, values]) =>
        [variable.slice(PREFIX.length), values.map((value) => value && textOfValue(value))] as const,
    )
  const { environmentNames = [] } = record.options
  const known = (value: TracedText | undefined): string | undefined =>
    value && isKnownText(value) ? value.text : undefined
  record.invocations.push({
    argv,
    folder: state.folder,
    input: input.map(linesOf),
    environment: new Map(
      set.flatMap(([key, values]) => (environmentNames.includes(key) ? [[key, values.map(known)] as const] : [])),
    ),
    inherited: new Map(set.map(([key, values]) => [key, values.flatMap((value) => value ?? [])])),
  })
}
