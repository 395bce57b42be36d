import type { DirectiveType, FileProblem, RulesConfig, SourceLocation } from '@eslint/core'
import { ConfigCommentParser, Directive } from '@eslint/plugin-kit'
import type { CommentNode } from '../comment-node.js'

const parser = new ConfigCommentParser()

interface Parsed {
  readonly node: CommentNode
  readonly label: string
  readonly value: string
  readonly justification: string
}

const parsedOf = (nodes: readonly CommentNode[]): Parsed[] =>
  nodes.flatMap((node) => {
    const parsed = parser.parseDirective(node.value)
    if (!parsed) return []
    const { label, value, justification } = parsed
    return [{ node, label, value, justification }]
  })

const TYPES: ReadonlyMap<string, DirectiveType> = new Map(
  Object.entries({
    'eslint-disable': 'disable',
    'eslint-enable': 'enable',
    'eslint-disable-line': 'disable-line',
    'eslint-disable-next-line': 'disable-next-line',
  }),
)

const rulesOf = (value: string): string[] => Object.keys(parser.parseListConfig(value))

/** The rules that are disabled at an offset of the text; `all` means every rule. */
class Disabled {
  readonly #rules = new Set<string>()

  update(type: DirectiveType, value: string): void {
    const names = rulesOf(value)
    if (type === 'disable') for (const name of names.length > 0 ? names : ['all']) this.#rules.add(name)
    if (type !== 'enable') return
    if (names.length === 0) this.#rules.clear()
    for (const name of names) this.#rules.delete(name)
  }

  includesOneOf(value: string): boolean {
    return this.#rules.has('all') || rulesOf(value).some((name) => this.#rules.has(name))
  }
}

/** The signs that end a line, of which an odd number continues it. */
const signsAtEnd = (line: string, sign: string): number => {
  let count = 0
  while (line[line.length - 1 - count] === sign) count++
  return count
}

/** The last line of the command that starts on a line, both 1-based; a comment can't stand in between. */
function lastLineOf(lines: readonly string[], first: number, sign: string | undefined): number {
  let last = first
  while (sign !== undefined && last < lines.length && signsAtEnd(lines[last - 1] ?? '', sign) % 2 === 1) last++
  return last
}

const nodeAtLine = (node: CommentNode, line: number): CommentNode => ({
  ...node,
  loc: { start: { line, column: 1 }, end: { line, column: 1 } },
})

/** `-next-line` before a command of several lines disables the rules on all of them. */
function forCommand({ node, value, justification }: Parsed, last: number): Directive[] {
  return [
    new Directive({ type: 'disable', node, value, justification }),
    new Directive({ type: 'enable', node: nodeAtLine(node, last + 1), value, justification: '' }),
  ]
}

/** ESLint's directives in comments; `continuation` is the last character of a line that continues on the next one. */
export function disableDirectives(
  nodes: readonly CommentNode[],
  lines: readonly string[],
  continuation: string | undefined,
): Directive[] {
  const disabled = new Disabled()
  return parsedOf(nodes).flatMap((parsed) => {
    const type = TYPES.get(parsed.label)
    if (!type) return []
    const next = parsed.node.loc.end.line + 1
    const last = lastLineOf(lines, next, continuation)
    // The end of an inner pair would end an outer one as well.
    if (type === 'disable-next-line' && last > next && !disabled.includesOneOf(parsed.value)) {
      return forCommand(parsed, last)
    }
    disabled.update(type, parsed.value)
    return [new Directive({ type, node: parsed.node, value: parsed.value, justification: parsed.justification })]
  })
}

/** What ESLint takes from comments that configure rules. */
export interface InlineConfigs {
  readonly configs: { config: { rules: RulesConfig }; loc: SourceLocation }[]
  readonly problems: FileProblem[]
}

/** Comments such as `# eslint mount-lint/no-windows-path: "off"`. */
export function inlineConfigs(nodes: readonly CommentNode[]): InlineConfigs {
  const inline: InlineConfigs = { configs: [], problems: [] }
  for (const { node, label, value } of parsedOf(nodes)) {
    if (label !== 'eslint') continue
    const result = parser.parseJSONLikeConfig(value)
    if (result.ok) inline.configs.push({ config: { rules: result.config }, loc: node.loc })
    else inline.problems.push({ ruleId: null, message: result.error.message, loc: node.loc })
  }
  return inline
}
