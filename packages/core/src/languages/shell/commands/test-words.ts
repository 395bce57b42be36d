import type { TracedText } from '../../../types.js'
import type { Call } from '../domain/scope.js'
import type { End } from '../domain/state.js'
import { isMany } from '../domain/unknown.js'
import { anyOutcome, decided, endsOfOutcome, not, UNKNOWN, type Outcome } from '../domain/outcome.js'
import { binary, isBinary, unary, type Tested } from '../words/test-operators.js'
import { isEmpty } from '../domain/questions.js'

const allOutcome = (outcomes: readonly Outcome[]): Outcome => not(anyOutcome(outcomes.map(not)))

/** The words around an operator that joins tests, with the last of which the first test ends. */
function around(words: readonly TracedText[], operator: string): [TracedText[], TracedText[]] | undefined {
  const at = words.findIndex(({ text }, index) => index > 0 && text === operator)
  return at < 0 ? undefined : [words.slice(0, at), words.slice(at + 1)]
}

/** Tests that `-o` and `-a` join, and those in parentheses. */
function testJoined(tested: Tested, words: readonly TracedText[]): Outcome {
  const either = around(words, '-o')
  if (either) return anyOutcome(either.map((part) => testWords(tested, part)))
  const both = around(words, '-a')
  if (both) return allOutcome(both.map((part) => testWords(tested, part)))
  if (words[0]?.text === '(' && words.at(-1)?.text === ')') return testWords(tested, words.slice(1, -1))
  return UNKNOWN
}

/** `[ … ]` and `test …` by the number of their words (POSIX, "test"). */
function testWords(tested: Tested, words: readonly TracedText[]): Outcome {
  const [first, second] = words
  if (!first) return decided(false)
  if (!second) return not(isEmpty(tested.shell, first))
  if (words.length === 3) return testThree(tested, words)
  if (first.text === '!') return not(testWords(tested, words.slice(1)))
  return words.length === 2 ? unary(tested, first.text, second) : testJoined(tested, words)
}

const JOINING = new Set(['-a', '-o'])

/** Three words are a comparison before anything else. */
function testThree(tested: Tested, words: readonly TracedText[]): Outcome {
  const [first, operator, last] = words
  if (!first || !operator || !last) return UNKNOWN
  if (JOINING.has(operator.text)) return testJoined(tested, words)
  if (isBinary(operator.text)) return binary(tested.shell, first, operator.text, last)
  return first.text === '!' ? not(testWords(tested, words.slice(1))) : testJoined(tested, words)
}

/** Runs `[ … ]` and `test …`. */
export function testCommand({ shell, argv, state }: Call): readonly End[] {
  const words = argv[0]?.text === '[' ? argv.slice(1, -1) : argv.slice(1)
  const outcome = words.some(isMany) ? UNKNOWN : testWords({ shell, state }, words)
  return endsOfOutcome(state, outcome)
}
