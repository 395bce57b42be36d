import { concatAll, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { entries } from '../shell/domain/persistent-map.js'
import { spendFuel } from '../windows/interpretation.js'
import { isKnownText } from '../windows/replace-in.js'
import { keyOfFile, type WrittenFiles } from '../windows/written-files.js'
import { textOfValue, type PowerShellScope, type PowerShellState, type PowerShellValue } from './state.js'

/** What a program or a file is given: one line for each item. */
const linesOf = ({ items }: PowerShellValue): TracedText =>
  concatAll(items.flatMap((item, index) => (index === 0 ? [item] : [unwritten('\n'), item])))

const PREFIX = 'ENV:'

/** What `Set-Content` and `Out-File` have written is kept among the variables. */
const FILE_PREFIX = 'FILE:'

/** The variable that holds the content of a file; undefined for one that is not in the script's folder. */
export function variableOfFile(file: TracedText, { folder }: PowerShellState): string | undefined {
  const key = folder ? undefined : keyOfFile(file)
  return key === undefined ? undefined : FILE_PREFIX + key
}

/** The files that the script has written, if it is still in its folder. */
function writtenFiles({ variables, folder }: PowerShellState): WrittenFiles {
  const files = folder ? [] : entries(variables).filter(([name]) => name.startsWith(FILE_PREFIX))
  return new Map(
    files.flatMap(([name, values]) =>
      values.every((value) => value !== undefined) ? [[name.slice(FILE_PREFIX.length), values.map(linesOf)]] : [],
    ),
  )
}

/** Records a call of a program, with its environment and its input. */
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
    written: writtenFiles(state),
    environment: new Map(
      set.flatMap(([key, values]) => (environmentNames.includes(key) ? [[key, values.map(known)] as const] : [])),
    ),
    inherited: new Map(set.map(([key, values]) => [key, values.flatMap((value) => value ?? [])])),
  })
}
