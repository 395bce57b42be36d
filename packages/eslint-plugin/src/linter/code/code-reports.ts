import { lint } from '@mount-lint/core'
import type { Node } from 'estree'
import type { SourceCode } from 'eslint'
import type { Report } from '../../report.js'
import type { Subject } from '../../subject.js'
import { callScripts, templateScripts } from './commands.js'
import { nodesOf } from './nodes.js'
import type { CodeFile } from './reach.js'
import { reportOf } from './report-of.js'
import type { Script } from './script.js'
import { containerScripts, objectScripts, propertyScripts } from './specifications.js'

function scriptsAt(node: Node, file: CodeFile): Script[] {
  const { sourceCode } = file
  if (node.type === 'NewExpression') return callScripts(node, sourceCode)
  if (node.type === 'TaggedTemplateExpression') return templateScripts(node, sourceCode)
  if (node.type === 'ObjectExpression') return objectScripts(node, file)
  if (node.type !== 'CallExpression') return propertyScripts(node, file)
  return [...callScripts(node, sourceCode), ...containerScripts(node.callee, node.arguments, sourceCode)]
}

function scriptReports(script: Script, sourceCode: SourceCode, subject: Subject): Report[] {
  const source = { path: subject.source.path, text: script.text }
  const { findings } = lint(source, { ...subject, format: 'shell' })
  return findings
    .filter(({ place }) => place.path === source.path)
    .flatMap((finding) => reportOf(finding, script, sourceCode) ?? [])
}

/** The same mount may be part of several commands. */
function withoutRepeated(reports: readonly Report[]): Report[] {
  return [...new Map(reports.map((one) => [[one.rule, ...one.range, one.message].join('\0'), one])).values()]
}

/** The findings in JavaScript or TypeScript: what mounts there is written as shell commands and linted as such. */
export function codeReports(sourceCode: SourceCode, subject: Subject): Report[] {
  const file = { sourceCode, path: subject.source.path }
  const reports = [...nodesOf(sourceCode.ast, sourceCode.visitorKeys)]
    .flatMap((node) => scriptsAt(node, file))
    .flatMap((script) => scriptReports(script, sourceCode, subject))
  return withoutRepeated(reports).sort((a, b) => a.range[0] - b.range[0])
}
