import fc from 'fast-check'
import { CONDITIONS } from './settings.js'
import { name, simple } from './simple-statements.js'
import type { Block, Statement } from './statement.js'
import { TEMPLATES } from './templates/index.js'
import { decidedWord, word } from './words.js'

const condition = fc.integer({ min: 0, max: CONDITIONS.length - 1 })

const template: fc.Arbitrary<Statement> = fc.record({
  kind: fc.constant('template' as const),
  text: fc.constantFrom(...TEMPLATES),
  conditions: fc.tuple(condition, condition),
  words: fc.tuple(word, word),
})

const call: fc.Arbitrary<Statement> = fc.record({
  kind: fc.constant('call' as const),
  function: fc.integer({ min: 0, max: 1 }),
  args: fc.array(word, { maxLength: 3 }),
})

const { statement } = fc.letrec<{ statement: Statement; block: Block }>((tie) => ({
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }),
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: simple },
    { weight: 1, arbitrary: call },
    { weight: 6, arbitrary: template },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('if' as const),
        condition,
        negated: fc.boolean(),
        yes: tie('block'),
        no: fc.option(tie('block'), { nil: undefined }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('and' as const),
        condition,
        operator: fc.constantFrom('&&' as const, '||' as const),
        then: simple,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('for' as const),
        name,
        words: fc.array(word, { minLength: 1, maxLength: 3 }),
        body: tie('block'),
        leave: fc.option(
          fc.constantFrom(...CONDITIONS.flatMap((test) => [`${test} && break`, `${test} && continue`]), 'break'),
          { nil: undefined },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('count' as const),
        rounds: fc.integer({ min: 0, max: 3 }),
        body: tie('block'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('case' as const), yes: tie('block'), no: tie('block') }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('caseOf' as const),
        value: decidedWord,
        windows: tie('block'),
        other: tie('block'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('group' as const),
        form: fc.constantFrom('()', '{}', '|', '&', 'while read', '$()'),
        body: tie('block'),
      }),
    },
  ),
}))

/** Two functions and what the script does; functions call only those before them. */
export interface Script {
  readonly functions: readonly {
    readonly body: Block
    readonly locals: readonly string[]
    readonly leave: string | undefined
  }[]
  readonly main: Block
}

export const script: fc.Arbitrary<Script> = fc.record({
  functions: fc.array(
    fc.record({
      body: fc.array(statement, { minLength: 1, maxLength: 3 }),
      locals: fc.uniqueArray(
        fc.constantFrom(
          'local V0=$1',
          'local V1=${2:-/mnt/c/arg}',
          'local V2',
          'local -r R=$1; V3=$R',
          'shift || true',
          'local A0=("$@")',
        ),
        { maxLength: 2 },
      ),
      leave: fc.option(fc.constantFrom(...CONDITIONS.map((test) => `${test} && return 0`)), { nil: undefined }),
    }),
    { maxLength: 2 },
  ),
  main: fc.array(statement, { minLength: 2, maxLength: 6 }),
})
