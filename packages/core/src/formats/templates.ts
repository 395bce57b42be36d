import { concatAll, expand, replaceByHole, slice } from '../traced-text.js'
import type { HoleMeaning, TracedText } from '../types.js'

/** The values that the file defines, by name. */
export type TemplateValues = ReadonlyMap<string, TracedText>

/** Expressions that a tool replaces before a shell reads the text. */
export interface Template {
  /** A global expression; its first group that matches is the name of a variable, if any. */
  readonly pattern: RegExp
  readonly values?: TemplateValues
  /** The value of an expression without a named value. */
  readonly evaluate?: (written: TracedText) => TracedText | undefined
  readonly meaningOf?: (name: string) => HoleMeaning
  /** Unknown names stay as written, since they may not be variables of the tool. */
  readonly keepsUnknown?: true
}

/** Replaces the variables of a template by their values; undefined values become unknown parts. */
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
