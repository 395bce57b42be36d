import { describeFinding, lineIndex, type Finding, type Range } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import { spotBefore } from '../comment-spots.js'
import type { CommentSpot, Report } from '../../report.js'
import { ruleOf } from '../../rule-texts.js'
import { sentenceOf } from '../sentence.js'
import { titleOf } from '../title.js'
import { rangeOf } from './evaluate.js'
import { homeExpressionIn, type HomeExpression } from './home.js'
import { rewrite } from './rewrite.js'
import type { Script, Segment } from './script.js'

const segmentsIn = ({ segments }: Script, [start, end]: Range): Segment[] =>
  segments.filter((segment) => segment.start < end && segment.end > start)

/** What the code uses for a part of the script. */
function useOf(segments: readonly Segment[]): Range | undefined {
  if (segments.length === 0) return undefined
  const uses = segments.map(({ use }) => use)
  return [Math.min(...uses.map(([start]) => start)), Math.max(...uses.map(([, end]) => end))]
}

/** The line that holds the characters, where the code only uses them. */
function writtenAt(segments: readonly Segment[], [start, end]: Range, text: string): string {
  const elsewhere = segments.find(({ written }) => written && (written.range[0] < start || written.range[1] > end))
  if (!elsewhere?.written) return ''
  return ` (written at line ${lineIndex(text).positionAt(elsewhere.written.range[0]).line})`
}

/** How the words about a script are said of the code. */
interface Wording {
  readonly names: Script['names']
  readonly home: HomeExpression
  /** Nothing expands `~` or `$HOME` there. */
  readonly isLiteral: boolean
}

/** Words about the script as words about the code. */
function inCode(words: string, { names, home, isLiteral }: Wording): string {
  const shownHome = `\${${home.code}}`
  const named = words.replace(/\$\{?([A-Za-z_]\w*)\}?/g, (shown, name: string) => {
    const code = names.get(name)
    if (code !== undefined) return `\${${code}}`
    return isLiteral && name === 'HOME' ? shownHome : shown
  })
  return isLiteral ? named.replace(/`~(?=[/`])/g, `\`${shownHome}`) : named
}

/** A comment can't stand inside of a template or of text in JSX. */
function spotFor(offset: number, sourceCode: SourceCode): CommentSpot | undefined {
  const start = sourceCode.text.lastIndexOf('\n', offset - 1) + 1
  const node = sourceCode.getNodeByRangeIndex(start)
  const isInside = node !== null && rangeOf(node)[0] < start && /^(?:Template|JSX|Literal)/.test(node.type)
  return isInside ? undefined : spotBefore(sourceCode.text, start, ['// ', ''])
}

function suggestionOf(
  { edits }: Finding,
  help: string | undefined,
  script: Script,
  code: string,
  wording: Wording,
  reported: Range,
): Report['suggestion'] {
  const { home } = wording
  const rewritten = edits.flatMap((edit) => rewrite(edit, script, code, home))
  if (help === undefined || edits.length === 0 || rewritten.length !== edits.length) return undefined
  const needsImport = home.edit !== undefined && rewritten.some(({ text }) => text.includes(home.code))
  return {
    title: titleOf(inCode(help, wording), rewritten, reported, code),
    edits: needsImport ? [home.edit, ...rewritten] : rewritten,
  }
}

/** A finding in the script as one in the code, unless it is about signs of ours. */
export function reportOf(finding: Finding, script: Script, sourceCode: SourceCode): Report | undefined {
  const segments = segmentsIn(script, finding.place.range)
  const range = useOf(segments)
  if (!range) return undefined
  const description = describeFinding(finding)
  const isLiteral = segments.some(({ reader }) => reader === 'program')
  const wording = { names: script.names, home: homeExpressionIn(sourceCode), isLiteral }
  const suggestion = suggestionOf(finding, description.help, script, sourceCode.text, wording, range)
  const ignore = spotFor(range[0], sourceCode)
  return {
    rule: ruleOf(finding),
    range,
    message: inCode(sentenceOf(description, writtenAt(segments, range, sourceCode.text)), wording),
    ...(suggestion ? { suggestion } : {}),
    ...(ignore ? { ignore } : {}),
  }
}
