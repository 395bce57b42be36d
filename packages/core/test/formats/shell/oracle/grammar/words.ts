import fc from 'fast-check'

/** Pieces of generated words; how each is written is part of it, so that rendering is plain concatenation. */
export type Word =
  | { readonly kind: 'literal'; readonly text: string; readonly quotes: 'bare' | 'single' | 'double' | 'ansi' }
  | { readonly kind: 'variable'; readonly name: string; readonly form: '$' | '${}' | '"$"' | '"${}"' }
  | {
      readonly kind: 'operator'
      readonly name: string
      readonly operator: string
      readonly operand: Word
      readonly quoted: boolean
    }
  | { readonly kind: 'cut'; readonly name: string; readonly operator: string; readonly quoted: boolean }
  | { readonly kind: 'argument'; readonly number: number; readonly quoted: boolean }
  | { readonly kind: 'output'; readonly of: Word; readonly form: 'dollar' | 'backquotes' | 'quoted' | 'printf' }
  | { readonly kind: 'home'; readonly form: '~' | '$HOME' | '"$HOME"'; readonly rest: string }
  | { readonly kind: 'joined'; readonly parts: readonly Word[] }

export const VARIABLES = ['V0', 'V1', 'V2', 'V3']

const PATHS = ['/mnt/c/a', '/mnt/d/b c', 'C:/x', 'C:\\y\\z', '//c/q', '/srv/l', 'data', '/mnt/e', "/mnt/c/it's"]

export const literal: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('literal' as const),
  text: fc.constantFrom(...PATHS),
  quotes: fc.constantFrom('bare', 'single', 'double', 'ansi'),
})

const tail: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('literal' as const),
  text: fc.constantFrom('/t', '/u v', '-w', '/.x'),
  quotes: fc.constantFrom('bare', 'single', 'double', 'ansi'),
})

const variable: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('variable' as const),
  name: fc.constantFrom(...VARIABLES),
  form: fc.constantFrom('$', '${}', '"$"', '"${}"'),
})

const operator = (operand: fc.Arbitrary<Word>): fc.Arbitrary<Word> =>
  fc.record({
    kind: fc.constant('operator' as const),
    name: fc.constantFrom(...VARIABLES),
    operator: fc.constantFrom(':-', '-', ':+', '+', ':=', '='),
    operand,
    quoted: fc.boolean(),
  })

const cut: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('cut' as const),
  name: fc.constantFrom(...VARIABLES),
  operator: fc.constantFrom(
    '%/*',
    '%%/*',
    '#/mnt',
    '##*/',
    '/c/k',
    '//\\//_',
    '/#\\/mnt//media',
    '^^',
    ',,',
    ':0:6',
    ':2',
    '/%t/T',
  ),
  quoted: fc.boolean(),
})

const argument: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('argument' as const),
  number: fc.integer({ min: 1, max: 3 }),
  quoted: fc.boolean(),
})

const home: fc.Arbitrary<Word> = fc.record({
  kind: fc.constant('home' as const),
  form: fc.constantFrom('~', '$HOME', '"$HOME"'),
  rest: fc.constantFrom('', '/p', '/p q'),
})

const output = (of: fc.Arbitrary<Word>): fc.Arbitrary<Word> =>
  fc.record({
    kind: fc.constant('output' as const),
    of,
    form: fc.constantFrom('dollar', 'backquotes', 'quoted', 'printf'),
  })

const part = fc.oneof({ weight: 3, arbitrary: literal }, { weight: 3, arbitrary: variable }, cut, argument)

const withTail = (base: fc.Arbitrary<Word>): fc.Arbitrary<Word> =>
  fc.oneof(
    { weight: 4, arbitrary: base },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('joined' as const),
        parts: fc.tuple(base, fc.oneof(tail, variable)).map((parts) => [...parts]),
      }),
    },
  )

/** A word without a value in place of another, so that it asks nothing of a variable. */
export const plainWord = withTail(fc.oneof({ weight: 5, arbitrary: part }, output(fc.oneof(literal, variable))))

/** Any word but one that names the home folder, which the environment decides. */
export const word = withTail(
  fc.oneof({ weight: 4, arbitrary: part }, operator(part), output(fc.oneof(literal, variable))),
)

export const orHome = (other: fc.Arbitrary<Word>): fc.Arbitrary<Word> => fc.oneof({ weight: 6, arbitrary: other }, home)

/** A word that the environment has no part in. */
export const decidedWord: fc.Arbitrary<Word> = fc.oneof(literal, variable, cut)

const escaped = (text: string): string => text.replace(/[^\w/:.,-]/g, '\\$&')

function renderLiteral(text: string, quotes: 'bare' | 'single' | 'double' | 'ansi'): string {
  switch (quotes) {
    case 'bare':
      return escaped(text)
    case 'single':
      return `'${text.replaceAll("'", "'\\''")}'`
    case 'double':
      return `"${text.replace(/["\\$`]/g, '\\$&')}"`
    case 'ansi':
      // Inside "$(…)" bash 5.2 itself trips over `${V:+$'it\'s'}`.
      return text.includes("'") ? `"${text}"` : `$'${text.replaceAll('\\', '\\\\')}'`
  }
}

const inQuotes = (text: string, quoted: boolean): string => (quoted ? `"${text}"` : text)

function renderVariable(name: string, form: '$' | '${}' | '"$"' | '"${}"'): string {
  const plain = form.includes('{') ? `\${${name}}` : `$${name}`
  return inQuotes(plain, form.startsWith('"'))
}

/** Inside of `"${V:-…}"` single quotes are characters, so operands there are written otherwise. */
function renderOperand(operand: Word, quoted: boolean): string {
  if (!quoted) return renderWord(operand)
  if (operand.kind === 'literal') return operand.text.replaceAll("'", '').replace(/["\\$`}]/g, '\\$&')
  if (operand.kind === 'variable') return `\${${operand.name}}`
  return renderWord(operand).replace(/^"|"$/g, '')
}

export function renderWord(word: Word): string {
  switch (word.kind) {
    case 'literal':
      return renderLiteral(word.text, word.quotes)
    case 'variable':
      return renderVariable(word.name, word.form)
    case 'operator':
      return inQuotes(`\${${word.name}${word.operator}${renderOperand(word.operand, word.quoted)}}`, word.quoted)
    case 'cut':
      return inQuotes(`\${${word.name}${word.operator}}`, word.quoted)
    case 'argument':
      return inQuotes(`$${word.number.toString()}`, word.quoted)
    case 'output':
      return renderOutput(renderWord(word.of), word.form)
    case 'home':
      return renderHome(word.form, word.rest)
    case 'joined':
      return word.parts.map(renderWord).join('') || "''"
  }
}

function renderHome(form: string, rest: string): string {
  return form + escaped(rest)
}

function renderOutput(command: string, form: 'dollar' | 'backquotes' | 'quoted' | 'printf'): string {
  switch (form) {
    case 'dollar':
      return `$(echo ${command})`
    case 'backquotes':
      return `\`echo ${command.replace(/[\\$`]/g, '\\$&')}\``
    case 'quoted':
      return `"$(echo ${command})"`
    case 'printf':
      return `"$(printf '%s' ${command})"`
  }
}
