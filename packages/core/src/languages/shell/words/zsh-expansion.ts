import type { ParameterExpansionPart, Word, WordPart } from 'unbash'
import { EMPTY, HOLE, slice } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map, type Alternatives } from '../conditions/alternatives.js'
import type { Scope } from '../scope.js'
import { assign, forget, isAssigned, textValue, type Binding } from '../state/state.js'
import { parseWord } from './brace-words.js'
import type { Parameter } from './parameter.js'
import { joinWords, type Segments } from './segments.js'
import { NESTED, zshForm, type ZshForm } from './zsh-form.js'

/** How the parts of the form are evaluated. */
export interface Evaluation {
  readonly parameter: (scope: Scope, part: ParameterExpansionPart) => Alternatives<Parameter>
  readonly text: (scope: Scope, word: Word) => Alternatives<TracedText>
}

const isParameter = (part: WordPart | undefined): part is ParameterExpansionPart => part?.type === 'ParameterExpansion'

const bindingOf = ({ shape, items, definitions }: Parameter): Binding => ({
  value: shape === 'list' ? { kind: 'list', items } : textValue(items[0] ?? EMPTY),
  definitions,
})

/** Gives the value of a nested expansion a name. */
function bindNested(scope: Scope, nested: TracedText, evaluation: Evaluation): void {
  const parsed = parseWord(nested)
  if (!parsed) return
  const inner: Scope = { ...scope, code: parsed.code }
  const [part, ...others] = parsed.word.parts ?? []
  const bindings: Alternatives<Binding> =
    isParameter(part) && others.length === 0
      ? map(evaluation.parameter(inner, part), bindingOf)
      : map(evaluation.text(inner, parsed.word), (text) => ({ value: textValue(text), definitions: [] }))
  scope.state = assign(inner.state, NESTED, bindings)
}

function evaluateForm(
  scope: Scope,
  { plain, nested, changes }: ZshForm,
  use: TracedText,
  evaluation: Evaluation,
): Alternatives<Parameter> | undefined {
  if (nested) bindNested(scope, nested, evaluation)
  const parsed = parseWord(plain)
  const part = parsed?.word.parts?.[0]
  if (!parsed || !isParameter(part)) return undefined
  const inner: Scope = { ...scope, code: parsed.code }
  const values = evaluation.parameter(inner, part)
  scope.state = nested ? forget(inner.state, NESTED) : inner.state
  return map(values, (value) => changes.reduce((changed, change) => change(changed, use), value))
}

/** The values of an expansion that only zsh has; undefined where bash has it, too. */
export function evaluateZsh(
  scope: Scope,
  part: ParameterExpansionPart,
  use: TracedText,
  evaluation: Evaluation,
): Alternatives<Parameter> | undefined {
  if (scope.shell.dialect !== 'zsh') return undefined
  const form = zshForm(slice(scope.code.text, part.pos, part.end))
  return form && evaluateForm(scope, form, use, evaluation)
}

const keepsWords = ({ state }: Scope): boolean => !isAssigned(state, '#wordsplit')

/** A list in double quotes is one word in zsh, unless it is written as `$A[@]`. */
export const joinedInQuotes = (scope: Scope, written: string, parameter: Parameter): Parameter =>
  scope.shell.dialect === 'zsh' && parameter.shape === 'list' && !written.includes('@')
    ? { ...parameter, shape: 'text', items: [joinWords(parameter.items)] }
    : parameter

/** What an unquoted expansion puts into a word: zsh does not split it, and leaves out what is empty. */
export function withoutSplitting(scope: Scope, { splitting }: Parameter, segments: Segments): Segments {
  if (scope.shell.dialect !== 'zsh' || splitting === 'words' || !keepsWords(scope)) return segments
  return segments.flatMap((segment) => {
    if (segment === 'border' || segment.quoting !== 'expanded' || segment.text.text === HOLE) return [segment]
    return segment.text.text === '' ? [] : [{ ...segment, quoting: 'bare' }]
  })
}
