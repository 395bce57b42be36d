import type { Rule, SourceCode } from 'eslint'
import { DOCUMENT_EVENT, MountLintSourceCode } from '../languages/source-code.js'
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
const reportOwn = (id: string, suggestionsOf: SuggestionsOf) => (context: Rule.RuleContext, scan: Scan) => {
  const own = scan().filter(({ rule }) => rule === id)
  reportAll(context, own, messageIdOf(id), suggestionsOf)
}

/** The listener of a rule in a file of our languages, which is evaluated before the first rule's is called. */
function listenersInOwn(id: string, context: Rule.RuleContext, sourceCode: MountLintSourceCode): Rule.RuleListener {
  sourceCode.beforeRules(() => scanOf(context)?.())
  const report = reportOwn(id, allSuggestions)
  return {
    [DOCUMENT_EVENT]: () => {
      const scan = scanOf(context)
      if (scan) report(context, scan)
    },
  }
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

/** The listener of a rule in ESLint, for the root of the file, whatever its language calls it. */
function listenersIn(id: string, context: Rule.RuleContext): Rule.RuleListener {
  const sourceCode: SourceCode | MountLintSourceCode = context.sourceCode
  if (sourceCode instanceof MountLintSourceCode) return listenersInOwn(id, context, sourceCode)
  const scan = scanOrFault(context)
  if (!scan) return NO_LISTENERS
  const report = reportOwn(id, allSuggestions)
  return {
    [sourceCode.ast.type]: (node: unknown) => {
      if (node === sourceCode.ast) report(context, scan)
    },
  }
}

/** The listener in Oxlint, whose `--fix-suggestions` applies the first suggestion: none may ignore a mount. */
function listenersInOxlint(id: string, context: Rule.RuleContext): Rule.RuleListener {
  const report = reportOwn(id, replacementOf)
  return {
    Program: () => {
      const scan = scanOf(context)
      if (scan) report(context, scan)
    },
  }
}

/** Oxlint prefers `createOnce`, which it calls before it reads any file. */
interface OxlintRule {
  readonly createOnce: Rule.RuleModule['create']
}

/** A rule that runs in a file of any language. */
export const createRule = (text: RuleText): Rule.RuleModule & OxlintRule => {
  const { id, summary } = text
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
    create: (context) => listenersIn(id, context),
    createOnce: (context) => listenersInOxlint(id, context),
  }
}
