import { isEngine, TARGET_VARIABLES } from '../../engines/index.js'
import { invocations as invocationsOf, type Dialect, type Evaluation } from '../../languages/shell/invocations.js'
import { isTemplate } from '../../languages/template-tags.js'
import { placeOf } from '../../traced-text.js'
import type { Context, Problem, Reading, TracedText } from '../../types.js'
import { readFileFrom } from './called-files.js'
import { mountsOf, type Setting } from './calls.js'
import { mounting } from './interest.js'

/** A script, its file and its folder. */
export interface Script extends Setting {
  readonly text: TracedText
  readonly dialect: Dialect
}

/** Syntax that only zsh has: its short `for`, `always`, its options and modules. */
const ZSH_SYNTAX = /^[ \t]*for [\w ]+\(|\}[ \t]*always[ \t]*\{|^[ \t]*(?:setopt|unsetopt|autoload -U|zmodload)\b/m

/** The first error, as bash stops there; zsh, bats and templates have syntax that bash rejects. */
function syntaxProblems({ dialect, text }: Script, [first]: Evaluation['errors']): Problem[] {
  const place = first && placeOf(first.at)
  if (!place || dialect === 'zsh' || dialect === 'bats' || ZSH_SYNTAX.test(text.text) || isTemplate(text.text))
    return []
  return [{ code: 'shell-syntax', place, detail: first.message }]
}

/** Lists the mounts of a script on all its paths. */
export function readScript(script: Script, context: Context): Reading {
  const evaluation = invocationsOf(script.text, {
    isWanted: isEngine,
    interest: mounting,
    environmentNames: TARGET_VARIABLES,
    dialect: script.dialect,
    path: script.path,
    readFile: readFileFrom(script.folder, context),
  })
  const reading = mountsOf(script, evaluation, context)
  return {
    mounts: reading.mounts,
    problems: [...syntaxProblems(script, evaluation.errors), ...reading.problems],
    get uses() {
      return reading.uses
    },
    truncated: reading.truncated ?? [],
  }
}
