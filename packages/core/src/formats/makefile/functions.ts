import { isKnownText, replaceIn } from '../../languages/windows/replace-in.js'
import { concat, concatAll, EMPTY, HOLE, slice, trim, unwritten } from '../../traced-text.js'
import type { HoleMeaning, TracedText } from '../../types.js'
import type { MakeScope } from './scope.js'

/** The value of a reference: a text, nothing, or unknown. */
export type Result = TracedText | '' | HoleMeaning

type Expand = (text: TracedText, scope: MakeScope) => TracedText

interface MakeFunction {
  /** How many arguments it has; the last one may hold commas. */
  readonly most: number
  readonly call: (args: readonly TracedText[], scope: MakeScope, expand: Expand) => Result
}

const wordsOf = (text: TracedText): TracedText[] =>
  [...text.text.matchAll(/\S+/g)].map(({ 0: word, index }) => slice(text, index, index + word.length))

const ofWords = (words: readonly TracedText[]): TracedText =>
  concatAll(words.flatMap((word, index) => (index === 0 ? [word] : [unwritten(' '), word])))

/** A pattern split at the `%` of its stem; without one it matches the end of a word. */
function halves(pattern: TracedText): readonly [TracedText, TracedText] {
  const at = pattern.text.indexOf('%')
  return at < 0 ? [EMPTY, pattern] : [slice(pattern, 0, at), slice(pattern, at + 1)]
}

/** Words that match the first pattern as the second one says, with the same stem. */
export function patsubst([pattern = EMPTY, replacement = EMPTY]: readonly TracedText[], text: TracedText): TracedText {
  const [start, end] = halves(pattern)
  const [before, after] = halves(replacement)
  const words = wordsOf(text).map((word) => {
    const isMatch = word.text.length >= start.text.length + end.text.length
    if (!isMatch || !word.text.startsWith(start.text) || !word.text.endsWith(end.text)) return word
    return concatAll([before, slice(word, start.text.length, word.text.length - end.text.length), after])
  })
  return ofWords(words)
}

/** A function that works on its expanded arguments. */
const eager = (most: number, call: (...args: TracedText[]) => Result): MakeFunction => ({
  most,
  call: (args, scope, expand) => call(...args.map((arg) => expand(arg, scope))),
})

const withVariables = (scope: MakeScope, values: readonly (readonly [string, TracedText])[]): MakeScope => ({
  ...scope,
  variables: new Map([...scope.variables, ...values]),
})

/** Maximum number of items of a list. */
const MOST_ITEMS = 50

const foreach: MakeFunction = {
  most: 3,
  call: ([name = EMPTY, list = EMPTY, body = EMPTY], scope, expand) => {
    const variable = expand(name, scope).text.trim()
    const items = wordsOf(expand(list, scope)).slice(0, MOST_ITEMS)
    return ofWords(items.map((item) => expand(body, withVariables(scope, [[variable, item]]))))
  },
}

const call: MakeFunction = {
  most: MOST_ITEMS,
  call: ([name = EMPTY, ...args], scope, expand) => {
    const body = scope.variables.get(expand(name, scope).text.trim())
    if (!body) return 'unknown'
    const values = args.map((arg, at) => [(at + 1).toString(), expand(arg, scope)] as const)
    return expand(body, withVariables(scope, values))
  },
}

/** Whether a condition is true; undefined if that is unknown. */
function isTrue({ text }: TracedText): boolean | undefined {
  const content = text.trim()
  return content === HOLE ? undefined : content !== ''
}

const choose: MakeFunction = {
  most: 3,
  call: ([condition = EMPTY, then = EMPTY, otherwise = EMPTY], scope, expand) => {
    const holds = isTrue(expand(condition, scope)) ?? scope.branch === 0
    return expand(holds ? then : otherwise, scope)
  },
}

/** A text in the makefile replaces the value from the environment. */
const or = eager(MOST_ITEMS, (...args) => {
  const values = args.map(trim)
  return values.find((value) => isTrue(value) === true) ?? values.find(({ text }) => text !== '') ?? ''
})

const affix = (attach: (word: TracedText, affix: TracedText) => TracedText): MakeFunction =>
  eager(2, (part = EMPTY, list = EMPTY) => ofWords(wordsOf(list).map((word) => attach(word, trim(part)))))

const isAbsolute = ({ text }: TracedText): boolean => /^(?:[/\\~\uFFFF]|[A-Za-z]:)/.test(text)

/** Relative paths start from the folder in which make runs. */
const absolute = eager(1, (paths = EMPTY) => {
  const words = wordsOf(paths)
  return words.every(isAbsolute) ? ofWords(words) : 'project'
})

function shell(command = EMPTY): Result {
  if (/\bpwd\b.*-W|\bcygpath\b.*-[wm]|\bwslpath\b.*-[wm]|\bcmd\b/.test(command.text)) return 'windows'
  return command.text.trim() === 'pwd' ? 'project' : 'unknown'
}

const nothing = eager(1, () => '')

/** GNU make, "Functions for Transforming Text"; what is not among them gives something unknown. */
export const FUNCTIONS: ReadonlyMap<string, MakeFunction> = new Map([
  [
    'subst',
    eager(3, (from = EMPTY, to = EMPTY, text = EMPTY) =>
      isKnownText(from) && isKnownText(to) ? replaceIn(text, from.text, to.text, 'exact') : 'unknown',
    ),
  ],
  ['patsubst', eager(3, (pattern = EMPTY, to = EMPTY, text = EMPTY) => patsubst([pattern, to], text))],
  ['strip', eager(1, (text = EMPTY) => ofWords(wordsOf(text)))],
  ['firstword', eager(1, (text = EMPTY) => wordsOf(text)[0] ?? '')],
  ['lastword', eager(1, (text = EMPTY) => wordsOf(text).at(-1) ?? '')],
  ['addprefix', affix((word, prefix) => concat(prefix, word))],
  ['addsuffix', affix((word, suffix) => concat(word, suffix))],
  ['abspath', absolute],
  ['realpath', absolute],
  ['foreach', foreach],
  ['call', call],
  ['if', choose],
  ['or', or],
  ['shell', eager(1, shell)],
  ['info', nothing],
  ['warning', nothing],
  ['error', nothing],
  ['eval', nothing],
])
