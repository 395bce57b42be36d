import { entryNamed, type YamlNode } from '../../languages/yaml/nodes.js'
import { writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { mappingsIn } from '../yaml-scripts/matrix.js'

/** The defaults of the parameters of a pipeline, by the expressions that use them: `parameters.name`. */
export function defaultsOfParameters(document: YamlNode): ReadonlyMap<string, TracedText> {
  return new Map(
    mappingsIn(entryNamed(document, 'parameters')).flatMap((parameter) => {
      const [name, byDefault] = ['name', 'default'].map((key) => entryNamed(parameter, key))
      if (name?.kind !== 'scalar' || byDefault?.kind !== 'scalar') return []
      return [[`parameters.${name.value.text}`, writtenAs(byDefault.value, 'input-default')] as const]
    }),
  )
}
