import { concatAll, expand, replaceByHole, slice } from '../traced-text.js'
import type { HoleMeaning, TracedText } from '../types.js'

/** Values by name, as far as the file says them. */
export type TemplateValues = ReadonlyMap<string, TracedText>

/** What a tool fills in before a shell reads the text. */
export interface Template {
  /** Global; the first group that matched is the name of a variable, if there is one. */
  readonly pattern: RegExp
  readonly values?: TemplateValues
  /** The value of what has none by its name, such as an expression. */
  readonly evaluate?: (written: TracedText) => TracedText | undefined
  readonly meaningOf?: (name: string) => HoleMeaning
  /** What has no value stays as it is written, since it may be no variable of the tool. */
  readonly keepsUnknown?: true
}

/** The text with the variables of a template as their values; what the file does not say is unknown. */
export function fillTemplates(
  text: TracedText,
  { pattern, values, evaluate, meaningOf, keepsUnknown }: Template,
): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: written, index, ...groups } of text.text.matchAll(pattern)) {
    const end = index + written.length
    const use = slice(text, index, end)
    const name = groups[1] ?? groups[2] ?? ''
    const value = values?.get(name) ?? evaluate?.(use)
    const meaning = meaningOf?.(name) ?? 'unknown'
    const unknown = (): TracedText => (keepsUnknown ? use : replaceByHole(use, { name: written, meaning }))
    parts.push(slice(text, from, index), value ? expand(use, value) : unknown())
    from = end
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}
