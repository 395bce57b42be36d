import { scalarsIn, entryNamed, type YamlMapping } from '../../languages/yaml/nodes.js'
import { slice, split, trim } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A variable that a step writes for later ones; its value is undefined if the line does not say it. */
type WrittenVariable = readonly [name: string, value: TracedText | undefined]

const ASSIGNMENT = /^@?(?:(?:echo|Write-Output)[ \t]+)?(?<quote>["']?)(?<name>[A-Za-z_]\w*)=/

/** `echo "NAME=value" >> $GITHUB_ENV`, and `| Out-File` with the file (GitHub's "Workflow commands"). */
function assignmentIn(line: TracedText): WrittenVariable[] {
  const end = line.text.search(/>>|\|/)
  if (end < 0 || !/[${:%]GITHUB_ENV\b/i.test(line.text.slice(end))) return []
  const said = trim(slice(line, 0, end))
  const { 0: before, groups: { quote = '', name } = {} } = ASSIGNMENT.exec(said.text) ?? { 0: '' }
  if (name === undefined) return []
  const value = slice(said, before.length, said.text.length - quote.length)
  return [[name, /["'$`%]/.test(value.text) ? undefined : value]]
}

/** The variables that a step writes to the file in `GITHUB_ENV`. */
export function variablesWrittenBy(step: YamlMapping): WrittenVariable[] {
  const run = entryNamed(step, 'run')
  const texts = run ? scalarsIn(run).filter(({ value }) => /GITHUB_ENV/i.test(value.text)) : []
  return texts.flatMap(({ value }) => split(value, '\n')).flatMap(assignmentIn)
}
