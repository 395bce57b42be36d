import type { TestExpression } from 'unbash'
import { slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { combine, map, type Alternatives } from '../conditions/alternatives.js'
import { bindList } from './assignment.js'
import { decided, type Outcome } from '../conditions/outcome.js'
import { regexOf } from '../patterns/regex.js'
import type { Scope } from '../scope.js'
import { search } from '../patterns/search.js'
import { assign, ENVIRONMENT, type Binding } from '../state/state.js'
import { isKnown, undecided } from './test-questions.js'
import { evaluateRegex, evaluateText } from '../words/word.js'

/** Longest text that is searched. */
const MOST_CHARACTERS = 4096

/** Whether a text matches, with what each group does; undefined where the text does not decide it. */
function groupsOf(text: TracedText, source: string | undefined): readonly TracedText[] | undefined {
  const machine = source === undefined ? undefined : regexOf(source, 'extended')
  if (!machine || !isKnown(text) || text.text.length > MOST_CHARACTERS) return undefined
  const match = search(machine, text.text)
  if (!match) return []
  return Array.from({ length: machine.slots / 2 }, (_, group) => {
    const [start, end] = [match[2 * group], match[2 * group + 1]]
    return slice(text, start ?? 0, start === undefined ? 0 : end)
  })
}

interface Tried {
  readonly text: TracedText
  readonly groups: readonly TracedText[] | undefined
}

const bindingOf = ({ groups }: Tried): Binding => (groups ? bindList(groups) : ENVIRONMENT)

/** `[[ text =~ expression ]]`, which leaves what its groups match in `BASH_REMATCH` (bash, "Conditional Constructs"). */
export function testRegex(scope: Scope, node: TestExpression & { type: 'TestBinary' }): Alternatives<Outcome> {
  const tried = combine(evaluateText(scope, node.left), evaluateRegex(scope, node.right), (text, source) => ({
    text,
    groups: groupsOf(text, source),
  }))
  scope.state = assign(scope.state, 'BASH_REMATCH', map(tried, bindingOf))
  return map(tried, ({ text, groups }) =>
    groups ? decided(groups.length > 0) : undecided(scope.shell, `=~ ${node.right.text}`, text),
  )
}
