import { isMap, isNode, isPair, parseDocument, type Document } from 'yaml'
import { isTooDeep, tooDeep, type ConfigDocument, type KeyPath } from './document.js'

function yamlOffset(document: Document, path: KeyPath, part: 'key' | 'value'): number {
  const parent = path.length > 0 ? document.getIn(path.slice(0, -1), true) : undefined
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined
  const node = part === 'key' && isPair(pair) ? pair.key : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/** Apart, since few configs need the parser. */
export function yamlDocument(text: string): ConfigDocument {
  if (isTooDeep(text)) return tooDeep
  const document = parseDocument(text, { uniqueKeys: false })
  const [error] = document.errors
  const offsetOf: ConfigDocument['offsetOf'] = (path, part) => yamlOffset(document, path, part)
  if (error) {
    const [message = ''] = error.message.split(/ at line | in flow|:?\n/)
    return { value: undefined, offsetOf, error: { offset: error.pos[0], message } }
  }
  return { value: document.toJS({ maxAliasCount: 0 }) as unknown, offsetOf }
}
