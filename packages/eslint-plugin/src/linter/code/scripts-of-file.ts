import type { Source } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Node } from 'estree'
import type { CodeFile } from './code-file.js'
import { commandScripts, programObjectScripts } from './command-properties.js'
import { templateScripts } from './command-templates.js'
import { callScripts } from './commands.js'
import type { Evaluation } from './evaluation.js'
import { evaluationOf } from './evaluation-of.js'
import { containerScripts, propertyScripts } from './list-properties.js'
import { nodesOf } from './nodes.js'
import { asItStandsAndInRounds } from './rounds.js'
import type { Script } from './script.js'
import { objectScripts } from './specifications.js'
import { mocksPrograms } from './test-calls.js'
import { composeTextScripts, writtenScripts } from './written-files.js'

function scriptsIn(node: Node, path: string, evaluation: Evaluation): Script[] {
  if (node.type === 'NewExpression') return callScripts(node, evaluation)
  if (node.type === 'TaggedTemplateExpression') return templateScripts(node, evaluation)
  if (node.type === 'ObjectExpression')
    return [...objectScripts(node, path, evaluation), ...programObjectScripts(node, path, evaluation)]
  if (node.type !== 'CallExpression')
    return [propertyScripts, commandScripts, composeTextScripts].flatMap((scripts) => scripts(node, path, evaluation))
  return [
    ...callScripts(node, evaluation),
    ...containerScripts(node.callee, node.arguments, evaluation),
    ...writtenScripts(node, path, evaluation),
  ]
}

/** The nodes that may mount. */
const MOUNTING = new Set([
  'AssignmentExpression',
  'CallExpression',
  'NewExpression',
  'ObjectExpression',
  'Property',
  'TaggedTemplateExpression',
])

/** The scripts equivalent to a node in each round of the loops and each call of the functions around it. */
function scriptsAt(node: Node, { sourceCode, path }: CodeFile): Script[] {
  if (!MOUNTING.has(node.type)) return []
  const scripts = asItStandsAndInRounds(node, evaluationOf(sourceCode)).flatMap((round) => scriptsIn(node, path, round))
  return [...new Map(scripts.toReversed().map((script) => [script.text, script])).values()].reverse()
}

/** A script equivalent to a node of the code, as a file of its own. */
export interface ScriptOfNode {
  readonly node: Node
  readonly script: Script
  readonly source: Source
}

/** So many scripts are linted for a file of each length. */
const mostScripts = ({ text }: SourceCode): number => 500 + text.length / 20

/** The first scripts of each node, as many of each as the length of the file allows. */
function bounded<Item>(scriptsOfNodes: readonly (readonly Item[])[], sourceCode: SourceCode) {
  const withScripts = scriptsOfNodes.filter(({ length }) => length > 0)
  const most = Math.max(1, Math.floor(mostScripts(sourceCode) / withScripts.length))
  return withScripts.map((scripts) => scripts.slice(0, most))
}

/** The scripts of each file do not depend on the options of rules. */
const scriptsOfFiles = new WeakMap<SourceCode, readonly (readonly ScriptOfNode[])[]>()

/** The scripts equivalent to the code of a file, node by node. */
export function scriptsOfFile(sourceCode: SourceCode, path: string): readonly (readonly ScriptOfNode[])[] {
  const known = scriptsOfFiles.get(sourceCode)
  if (known) return known
  const nodes = mocksPrograms(sourceCode.text) ? [] : nodesOf(sourceCode.ast, sourceCode.visitorKeys)
  const all = Array.from(nodes, (node) =>
    scriptsAt(node, { sourceCode, path }).map((script) => ({ node, script, source: { path, text: script.text } })),
  )
  const scripts = bounded(all, sourceCode)
  scriptsOfFiles.set(sourceCode, scripts)
  return scripts
}
