import { isMap, isNode, isPair, isScalar, parseDocument, visit, type Document, type Node } from 'yaml'
import { isTooDeep, tooDeep, type ConfigDocument, type KeyPath } from './document.js'

function yamlOffset(document: Document, path: KeyPath, part: 'key' | 'value'): number {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined
  const node = part === 'key' && isPair(pair) ? pair.key : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

interface Refusal {
  readonly message: string
  readonly pos: readonly [start: number, end: number]
}

/** Configs need neither aliases, which can multiply values, nor keys that are not text. */
function refusalsOf(document: Document): Refusal[] {
  const refusals: Refusal[] = []
  const refuse = (message: string, { range }: Node): void => {
    refusals.push({ message, pos: [range?.[0] ?? 0, range?.[1] ?? 0] })
  }
  visit(document, {
    Alias: (_key, alias) => {
      refuse('a config cannot contain YAML aliases: repeat the value', alias)
      return visit.BREAK
    },
    Pair: (_key, { key }) => {
      if (!isNode(key) || isScalar(key)) return undefined
      refuse('a key must be a string', key)
      return visit.BREAK
    },
  })
  return refusals
}

/** A separate module, because few configs are YAML. */
export function yamlDocument(text: string): ConfigDocument {
  if (isTooDeep(text)) return tooDeep
  const document = parseDocument(text, { uniqueKeys: false, logLevel: 'error' })
  const [error] = [...document.errors, ...refusalsOf(document)]
  const offsetOf: ConfigDocument['offsetOf'] = (path, part) => yamlOffset(document, path, part)
  if (error) {
    const [message = ''] = error.message.split(/ at line | in flow|:?\n/)
    return { value: undefined, offsetOf, error: { offset: error.pos[0], message } }
  }
  return { value: document.toJS({ maxAliasCount: 0 }) as unknown, offsetOf }
}
