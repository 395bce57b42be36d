import { entryNamed, scalarsIn, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import { slice } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import type { ScriptScope } from './scope.js'
import type { YamlScripts } from './scripts.js'

const wordsOf = (text: TracedText): readonly TracedText[] =>
  [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) => slice(text, index, index + word.length))

/** The items of a list, or the words of the variable that `var:` names. */
function itemsOf(list: YamlNode | undefined, values: TemplateValues): readonly TracedText[] | undefined {
  if (list?.kind === 'sequence') return scalarsIn(list).map(({ value }) => value)
  const name = entryNamed(list, 'var')
  const value = name?.kind === 'scalar' ? values.get(name.value.text) : undefined
  return value && wordsOf(value)
}

/** The scope of a command for each item of its loop. */
export function scopesOfLoop(mapping: YamlMapping, { loop }: YamlScripts, scope: ScriptScope): readonly ScriptScope[] {
  const list = loop && entryNamed(mapping, loop.key)
  const items = itemsOf(list, scope.templateValues)
  if (!loop || !items) return [scope]
  const as = entryNamed(list, 'as')
  const name = as?.kind === 'scalar' ? as.value.text : loop.name
  return items.map((item) => ({ ...scope, templateValues: new Map([...scope.templateValues, [name, item]]) }))
}
