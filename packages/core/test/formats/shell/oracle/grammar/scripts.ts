import fc from 'fast-check'
import type { Grammar } from './grammar.js'
import { renderScript } from './render.js'
import { name, simpleStatement } from './simple-statements.js'
import type { Block, Statement } from './statement.js'

interface Function {
  readonly body: Block
  readonly locals: readonly string[]
  readonly leave: string | undefined
}

/** Functions and what the script does; functions call only those before them. */
export interface Script {
  readonly functions: readonly Function[]
  readonly main: Block
}

const template = ({ templates, conditions, word }: Grammar): fc.Arbitrary<Statement> =>
  fc.record({
    kind: fc.constant('template' as const),
    text: fc.constantFrom(...templates),
    conditions: fc.tuple(fc.constantFrom(...conditions), fc.constantFrom(...conditions)),
    words: fc.tuple(word, word),
  })

const call = ({ word }: Grammar): fc.Arbitrary<Statement> =>
  fc.record({
    kind: fc.constant('call' as const),
    function: fc.integer({ min: 0, max: 1 }),
    args: fc.array(word, { maxLength: 3 }),
  })

const and = (grammar: Grammar): fc.Arbitrary<Statement> =>
  fc.record({
    kind: fc.constant('and' as const),
    condition: fc.constantFrom(...grammar.conditions),
    operator: fc.constantFrom('&&' as const, '||' as const),
    then: simpleStatement(grammar),
  })

const optional = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item | undefined> => fc.option(item, { nil: undefined })

const branch = ({ conditions }: Grammar, block: fc.Arbitrary<Block>): fc.Arbitrary<Statement> =>
  fc.record({
    kind: fc.constant('if' as const),
    condition: fc.constantFrom(...conditions),
    negated: fc.boolean(),
    yes: block,
    no: optional(block),
  })

const loop = ({ conditions, word, firstItem }: Grammar, block: fc.Arbitrary<Block>): fc.Arbitrary<Statement> =>
  fc.record({
    kind: fc.constant('for' as const),
    name,
    words: fc.tuple(firstItem, fc.array(word, { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
    body: block,
    leave: optional(
      fc.constantFrom(...conditions.flatMap((test) => [`${test} && break`, `${test} && continue`]), 'break'),
    ),
  })

/** Any statement, with others in it. */
function statementOf(grammar: Grammar): fc.Arbitrary<Statement> {
  return fc.letrec<{ statement: Statement; block: Block }>((tie) => ({
    block: fc.array(tie('statement'), { minLength: 1, maxLength: grammar.sizes.block }),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 8, arbitrary: simpleStatement(grammar) },
      { weight: 1, arbitrary: call(grammar) },
      { weight: 6, arbitrary: template(grammar) },
      { weight: 3, arbitrary: branch(grammar, tie('block')) },
      { weight: 1, arbitrary: and(grammar) },
      { weight: 1, arbitrary: loop(grammar, tie('block')) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('case' as const),
          subject: fc.constant(grammar.subject),
          yes: tie('block'),
          no: tie('block'),
        }),
      },
      ...grammar.decided.map((value) => ({
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('caseOf' as const),
          value,
          windows: tie('block'),
          other: tie('block'),
        }),
      })),
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('group' as const),
          form: fc.constantFrom(...grammar.groups),
          body: tie('block'),
        }),
      },
    ),
  })).statement
}

/** Scripts of a grammar. */
export function scriptsOf(grammar: Grammar): fc.Arbitrary<Script> {
  const statement = statementOf(grammar)
  const { conditions, locals, sizes } = grammar
  const definition = fc.record({
    body: fc.array(statement, { minLength: 1, maxLength: sizes.block }),
    locals: fc.uniqueArray(fc.constantFrom(...locals), { maxLength: 2 }),
    leave: optional(fc.constantFrom(...conditions.map((test) => `${test} && return 0`))),
  })
  return fc.record({
    functions: fc.array(definition, { maxLength: sizes.functions }),
    main: fc.array(statement, { minLength: 2, maxLength: sizes.main }),
  })
}

/** The texts of scripts of a grammar. */
export const textsOf = (grammar: Grammar): fc.Arbitrary<string> =>
  scriptsOf(grammar).map((script) => renderScript(script, grammar.start))
