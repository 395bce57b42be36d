import type { Rule, SourceCode } from 'eslint'
import { MountLintSourceCode } from '../languages/source-code.js'
import type { RuleText } from '../rule-texts.js'
import { optionsSchemaOf } from './options.js'
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

function reportScan(context: Rule.RuleContext, report: ReportOwn): void {
  const scan = scanOf(context)
  if (scan) report(context, scan)
}

/** The scan of a file; a fault of the settings is one of the file that has them, not of loading a rule. */
function scanOrFault(context: Rule.RuleContext): Scan | undefined {
  try {
    return scanOf(context)
  } catch (fault) {
    return () => {
      throw fault
    }
  }
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
  const scan = scanOrFault(context)
  if (!scan) return NO_LISTENERS
  return {
    [sourceCode.ast.type]: (node: unknown) => {
      if (node === sourceCode.ast) report(context, scan)
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
      messages: { [messageIdOf(id)]: '{{message}}', replace: '{{title}}', ignore: 'Ignore this mount: {{comment}}' },
    },
    create: (context) => listenersIn(context, report),
    createOnce: (context) => listenersInOxlint(context, reportInOxlint),
  }
}
