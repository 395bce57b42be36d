import { entryNamed, scalarsIn, type YamlMapping } from '../../languages/yaml/nodes.js'
import { slice, split, trim } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** A variable or an output that a step writes for later ones; its value is undefined if the line does not say it. */
type WrittenVariable = readonly [name: string, value: TracedText | undefined]

const ASSIGNMENT = /^@?(?:(?:echo|Write-Output)[ \t]+)?(?<quote>["']?)(?<name>[A-Za-z_][\w-]*)=/

/** The file that a line ends with: `>> $GITHUB_ENV`, `| Out-File $env:GITHUB_OUTPUT -Append`. */
const FILE = /[${:%]GITHUB_(ENV|OUTPUT)\b/i

/** `echo "NAME=value" >> $GITHUB_ENV` (GitHub's "Workflow commands"). */
function assignmentIn(line: TracedText): (readonly [file: string, ...WrittenVariable])[] {
  const end = line.text.search(/>>|\|/)
  const [, file] = end < 0 ? [] : (FILE.exec(line.text.slice(end)) ?? [])
  if (file === undefined) return []
  const said = trim(slice(line, 0, end))
  const { 0: before, groups: { quote = '', name } = {} } = ASSIGNMENT.exec(said.text) ?? { 0: '' }
  if (name === undefined) return []
  const value = slice(said, before.length, said.text.length - quote.length)
  return [[file.toUpperCase(), name, /["'$`%]/.test(value.text) ? undefined : value]]
}

/** The name by which later steps use what a step writes; an output needs the id of its step. */
function nameOf(file: string, name: string, step: YamlMapping): string[] {
  const id = entryNamed(step, 'id')
  if (file === 'ENV') return [name]
  return id?.kind === 'scalar' ? [`steps.${id.value.text}.outputs.${name}`] : []
}

/** The variables and outputs that a step writes to the files in `GITHUB_ENV` and `GITHUB_OUTPUT`. */
export function variablesWrittenBy(step: YamlMapping): WrittenVariable[] {
  const run = entryNamed(step, 'run')
  const texts = run ? scalarsIn(run).filter(({ value }) => FILE.test(value.text)) : []
  const written = texts.flatMap(({ value }) => split(value, '\n')).flatMap(assignmentIn)
  return written.flatMap(([file, name, value]) => nameOf(file, name, step).map((full) => [full, value] as const))
}
