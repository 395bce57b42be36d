import { visible } from '@mount-lint/core'
import type { Rule, SourceCode } from 'eslint'
import { MountLintSourceCode } from '../languages/source-code.js'
import type { RuleText } from '../rule-texts.js'
import { optionsSchemaOf, settingsProblem } from './options.js'
import { allSuggestions, replacementOf, reportAll, type SuggestionsOf } from './report-all.js'
import { scanOf, type Scan } from './scan.js'

const DOCS = 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules'

/** `windowsPath` for `no-windows-path`. */
const messageIdOf = (id: string): string =>
  id.replace(/^no-/, '').replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())

const NO_LISTENERS: Rule.RuleListener = {}

/** Reports the findings of one rule among those of a scan. */
type ReportOwn = (context: Rule.RuleContext, scan: Scan) => void

function reportOwn(id: string, suggestionsOf: SuggestionsOf): ReportOwn {
  const messageId = messageIdOf(id)
  return (context, scan) => {
    const own = scan().filter(({ rule }) => rule === id)
    reportAll(context, own, messageId, suggestionsOf)
  }
}

/** Files whose settings are reported as wrong, which the first rule does for all. */
const filesWithProblem = new WeakSet()

/** Reports wrong settings at the start of a file, which is linted with the others. */
function reportSettings(context: Rule.RuleContext): void {
  const { sourceCode } = context
  const message = settingsProblem(context)
  if (message === undefined || filesWithProblem.has(sourceCode)) return
  filesWithProblem.add(sourceCode)
  const start = sourceCode.getLocFromIndex(0)
  context.report({ loc: { start, end: start }, messageId: 'settings', data: { message: visible(message) } })
}

function reportScan(context: Rule.RuleContext, report: ReportOwn): void {
  const scan = scanOf(context)
  if (!scan) return
  reportSettings(context)
  report(context, scan)
}

/** The listener of a rule in ESLint, for the root of a file in a language of others, whatever that calls it. */
function listenersIn(context: Rule.RuleContext, report: ReportOwn): Rule.RuleListener {
  const sourceCode: SourceCode | MountLintSourceCode = context.sourceCode
  if (sourceCode instanceof MountLintSourceCode) {
    sourceCode.onTraversal(() => {
      reportScan(context, report)
    })
    return NO_LISTENERS
  }
  if (!scanOf(context)) return NO_LISTENERS
  return {
    [sourceCode.ast.type]: (node: unknown) => {
      if (node === sourceCode.ast) reportScan(context, report)
    },
  }
}

/** The listener in Oxlint, whose `--fix-suggestions` applies the first suggestion: none may ignore a mount. */
const listenersInOxlint = (context: Rule.RuleContext, report: ReportOwn): Rule.RuleListener => ({
  Program: () => {
    reportScan(context, report)
  },
})

/** Oxlint prefers `createOnce`, which it calls before it reads any file. */
interface OxlintRule {
  readonly createOnce: Rule.RuleModule['create']
}

/** A rule that runs in a file of any language. */
export const createRule = (text: RuleText): Rule.RuleModule & OxlintRule => {
  const { id, summary } = text
  const [report, reportInOxlint] = [reportOwn(id, allSuggestions), reportOwn(id, replacementOf)]
  return {
    meta: {
      type: 'problem',
      docs: { description: summary, recommended: true, url: `${DOCS}/${id}.md` },
      hasSuggestions: true,
      languages: ['*'],
      schema: [optionsSchemaOf(text)],
      defaultOptions: [{}],
      messages: {
        [messageIdOf(id)]: '{{message}}',
        replace: '{{title}}',
        ignore: 'Ignore this mount: {{comment}}',
        settings: '{{message}}',
      },
    },
    create: (context) => listenersIn(context, report),
    createOnce: (context) => listenersInOxlint(context, reportInOxlint),
  }
}
