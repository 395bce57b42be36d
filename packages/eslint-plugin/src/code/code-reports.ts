import { createAlternativeNames, lint, type AlternativeNames } from '@mount-lint/core'
import type { Node } from 'estree'
import type { SourceCode } from 'eslint'
import type { Report } from '../rules/report.js'
import type { Subject } from '../rules/subject.js'
import { callScripts, templateScripts } from './commands.js'
import { nodesOf } from './nodes.js'
import { reportOf } from './report-of.js'
import type { Script } from './script.js'
import { containerScripts, propertyScripts } from './specifications.js'

function scriptsAt(node: Node, sourceCode: SourceCode): Script[] {
  if (node.type === 'CallExpression') {
    return [...callScripts(node, sourceCode), ...containerScripts(node.callee, node.arguments, sourceCode)]
  }
  return node.type === 'TaggedTemplateExpression'
    ? templateScripts(node, sourceCode)
    : propertyScripts(node, sourceCode)
}

function scriptReports(script: Script, sourceCode: SourceCode, subject: Subject, names: AlternativeNames): Report[] {
  const source = { path: subject.source.path, text: script.text }
  const { findings } = lint(source, { ...subject, format: 'shell', names })
  return findings
    .filter(({ place }) => place.path === source.path)
    .flatMap((finding) => reportOf(finding, script, sourceCode) ?? [])
}

/** The findings in JavaScript or TypeScript: what mounts there is written as shell commands and linted as such. */
export function codeReports(sourceCode: SourceCode, subject: Subject): Report[] {
  const names = createAlternativeNames()
  return [...nodesOf(sourceCode.ast, sourceCode.visitorKeys)]
    .flatMap((node) => scriptsAt(node, sourceCode))
    .flatMap((script) => scriptReports(script, sourceCode, subject, names))
    .sort((a, b) => a.range[0] - b.range[0])
}
