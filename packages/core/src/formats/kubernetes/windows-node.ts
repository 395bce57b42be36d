import { isWindowsImage } from '../../engines/windows-image.js'
import { entryNamed, scalarsIn, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'

const OS_LABELS = ['kubernetes.io/os', 'beta.kubernetes.io/os']

const textOf = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' ? node.value.text : undefined

const valueAt = (node: YamlNode | undefined, ...keys: readonly string[]): string | undefined =>
  textOf(keys.reduce<YamlNode | undefined>((inner, key) => entryNamed(inner, key), node))

const itemsOf = (node: YamlNode | undefined): readonly YamlNode[] => (node?.kind === 'sequence' ? node.items : [])

/** Whether a pod runs, or a volume is, on a Windows node: by its `os`, selector, affinity, runtime, options or images. */
export function isForWindows(node: YamlMapping): boolean {
  return (
    valueAt(node, 'os', 'name') === 'windows' ||
    OS_LABELS.some((label) => valueAt(node, 'nodeSelector', label) === 'windows') ||
    ['affinity', 'nodeAffinity'].some((key) => asksForWindows(entryNamed(node, key), new Set())) ||
    valueAt(node, 'runtimeClassName')?.startsWith('windows') === true ||
    entryNamed(entryNamed(node, 'securityContext'), 'windowsOptions') !== undefined ||
    itemsOf(entryNamed(node, 'tolerations')).some((item) => valueAt(item, 'value') === 'windows') ||
    itemsOf(entryNamed(node, 'containers')).some((item) => isWindowsImage(valueAt(item, 'image') ?? ''))
  )
}

/** An expression of an affinity that asks for Windows nodes. */
function asksForWindows(node: YamlNode | undefined, known: Set<YamlNode>): boolean {
  if (!node || node.kind === 'scalar' || known.size === known.add(node).size) return false
  if (node.kind === 'sequence') return node.items.some((item) => asksForWindows(item, known))
  if (isWindowsExpression(node)) return true
  return [...node.entries.values()].some(({ value }) => asksForWindows(value, known))
}

/** `{ key: kubernetes.io/os, operator: In, values: [windows] }`; `NotIn` asks for other nodes. */
function isWindowsExpression(node: YamlMapping): boolean {
  const values = entryNamed(node, 'values')
  if (!values || !OS_LABELS.includes(valueAt(node, 'key') ?? '')) return false
  return valueAt(node, 'operator') !== 'NotIn' && scalarsIn(values).some(({ value }) => value.text === 'windows')
}
