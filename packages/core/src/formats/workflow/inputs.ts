import { entryNamed, type YamlNode } from '../../languages/yaml/nodes.js'
import { writtenAs } from '../../traced-text.js'
import type { TracedText } from '../../types.js'

/** The defaults of the inputs of an action or a workflow, by the expressions that use them: `inputs.name`. */
export function defaultsOfInputs(document: YamlNode): ReadonlyMap<string, TracedText> {
  const on = entryNamed(document, 'on')
  const nodes = [document, entryNamed(on, 'workflow_call'), entryNamed(on, 'workflow_dispatch')]
  const inputs = nodes.flatMap((node) => {
    const mapping = entryNamed(node, 'inputs')
    return mapping?.kind === 'mapping' ? [...mapping.entries] : []
  })
  return new Map(
    inputs.flatMap(([name, { value }]) => {
      const byDefault = entryNamed(value, 'default')
      return byDefault?.kind === 'scalar'
        ? [[`inputs.${name}`, writtenAs(byDefault.value, 'input-default')] as const]
        : []
    }),
  )
}
