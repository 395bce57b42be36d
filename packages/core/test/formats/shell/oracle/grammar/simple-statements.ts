import fc from 'fast-check'
import type { Grammar } from './grammar.js'
import type { Statement } from './statement.js'
import { VARIABLES } from './words.js'

export const name = fc.constantFrom(...VARIABLES)
const operator = fc.constantFrom('=' as const, '=' as const, '+=' as const)

/** Statements without others in them. */
export const simpleStatement = ({ word, source, lines, extras }: Grammar): fc.Arbitrary<Statement> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('assign' as const),
        name,
        operator,
        value: word,
        prefix: fc.constantFrom('', '', '', 'export ', 'declare '),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('array' as const),
        name: fc.constantFrom('A0', 'A1'),
        operator,
        items: fc.array(word, { maxLength: 3 }),
      }),
    },
    fc.record({
      kind: fc.constant('element' as const),
      name: fc.constantFrom('A0', 'A1'),
      index: fc.integer({ min: 0, max: 1 }),
      value: word,
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('options' as const),
        name: fc.constantFrom('O0', 'O1'),
        operator,
        path: fc.constantFrom('/mnt/c/o', '/srv/o', 'C:/o'),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('mount' as const),
        source,
        flag: fc.constantFrom('-v ', '-v', '--volume=', '--volume ', '-itv ', '-v='),
        wrapper: fc.constantFrom(
          '',
          '',
          '',
          'env A=b ',
          'command ',
          'nohup ',
          'eval:',
          'bash:',
          'heredoc:',
          'pipe:',
          'sub:',
          'time ',
        ),
        extra: fc.constantFrom(...extras),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('mountList' as const),
        words: fc.constantFrom(
          '$O0',
          '$O1 $O0',
          '${O1:-}',
          '${A0[@]/#/-v}',
          '"${A1[@]/#/--volume=}"',
          '-v "${A0[1]}:/e"',
          '-v "${A1[*]}:/s"',
          '-v "${A0}:/z"',
          '-v "$*:/w"',
          '-v {/mnt/c/br,/srv/br}:/br',
          '-v{/mnt/{c,d}/b:/1,data:/2}',
        ),
      }),
    },
    fc.record({ kind: fc.constant('set' as const), args: fc.array(word, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('line' as const), text: fc.constantFrom(...lines) }),
  )
