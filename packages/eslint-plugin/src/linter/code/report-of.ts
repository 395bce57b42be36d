import { describeFinding, lineIndex, sentenceOf, spotBefore, type CommentSpot, type Range } from '@mount-lint/core'
import type { SourceCode } from 'eslint'
import type { Report } from '../../report.js'
import { ruleOf } from '../../rule-texts.js'
import { titleOf } from '../title.js'
import type { Found } from './found.js'
import type { HomeExpression } from './home.js'
import { rangeOf } from './nodes.js'
import { rewrite, type Code } from './rewrite.js'
import type { Script, Segment } from './script.js'

/** The line in which the path is written, if the reported code only refers to it. */
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
  { script, verdict, place }: Found,
  help: string | undefined,
  wording: Wording,
  code: Code,
): Report['suggestion'] {
  const { edits } = verdict
  const rewritten = edits.map((edit) => rewrite(edit, script, code))
  if (help === undefined || edits.length === 0 || rewritten.some(({ length }) => length === 0)) return undefined
  const all = rewritten.flat()
  const { home } = code
  const needsImport = home.edit !== undefined && all.some(({ text }) => text.includes(home.code))
  return {
    title: titleOf(inCode(help, wording), all, place.range, code.text),
    edits: needsImport ? [home.edit, ...all] : all,
  }
}

/** Whether an escape such as `\a`, which means `a`, drops a backslash that separates two names in a Windows path. */
const dropsBackslash = ({ segments, script }: Found, text: string): boolean =>
  segments.some(({ written, start, end }) => {
    const letter = script.text.slice(start, end)
    return written && /^[A-Za-z]$/.test(letter) && text.slice(...written.range) === `\\${letter}`
  })

/** The words about a finding. A path that lost some of its separators has no alternative. */
function describe(found: Found, text: string): ReturnType<typeof describeFinding> {
  const { help, ...rest } = describeFinding(found.verdict)
  return help === undefined || dropsBackslash(found, text) ? rest : { help, ...rest }
}

/** A finding in the words of the code. */
export function reportOf(found: Found, code: Code, sourceCode: SourceCode): Report {
  const { script, segments, verdict, place } = found
  const { range } = place
  const description = describe(found, code.text)
  const isLiteral = segments.some(({ reader }) => reader === 'program')
  const wording = { names: script.names, home: code.home, isLiteral }
  const suggestion = suggestionOf(found, description.help, wording, code)
  const ignore = spotFor(range[0], sourceCode)
  return {
    rule: ruleOf(verdict),
    range,
    message: inCode(sentenceOf(description, writtenAt(segments, range, code.text)), wording),
    ...(suggestion ? { suggestion } : {}),
    ...(ignore ? { ignore } : {}),
  }
}
