import { concatAll, replaceByHole, slice } from '../traced-text.js'
import type { TracedText } from '../types.js'

/** The text with each match of a template's syntax as an unknown part, since the tool fills it in before a shell reads it. */
export function withoutTemplates(text: TracedText, template: RegExp): TracedText {
  const parts: TracedText[] = []
  let from = 0
  for (const { 0: name, index } of text.text.matchAll(template)) {
    const end = index + name.length
    parts.push(slice(text, from, index), replaceByHole(slice(text, index, end), { name, meaning: 'unknown' }))
    from = end
  }
  return from === 0 ? text : concatAll([...parts, slice(text, from)])
}
