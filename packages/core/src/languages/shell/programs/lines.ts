import { concatAll, replace, split } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { holeMeaning, unknownOutput, type Run } from './program.js'

/** The lines of a text; the end of the last one is no line of its own. */
export function linesOf(text: TracedText): readonly TracedText[] {
  const lines = split(text, '\n')
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

/** The lines below one another, ended as those of a file. */
export const joinLines = ({ name }: Run, lines: readonly TracedText[]): TracedText =>
  concatAll(lines.flatMap((line) => [line, replace(name, '\n')]))

/** What a filter reads: the files it is given, else its input. */
export function inputOf(run: Run, files: readonly TracedText[]): TracedText | undefined {
  if (files.length === 0) return run.input
  const texts = files.map((file) => (file.text === '-' ? run.input : run.open(file.text)))
  return texts.includes(undefined) ? undefined : concatAll(texts.filter((text) => text !== undefined))
}

/** A filter that keeps a Windows path one, and otherwise can't be followed. */
export function filtered(run: Run): TracedText {
  const meaning = run.input && holeMeaning(run.input)
  return unknownOutput(run, meaning === 'windows' ? 'windows' : 'unknown')
}
