import fc from 'fast-check'
import { TEMPLATES } from './templates.js'
import { decidedWord, renderWord, source, VARIABLES, word, type Word } from './words.js'

/** Conditions are environment variables, each always asked in the same way. */
const CONDITIONS = ['[ -n "$C1" ]', '[[ $C2 == 1 ]]', '[ "${C3:-}" = 1 ]']
/** Variables that a script may be started with, what they may be, and scripts that need it. */
export const SETTINGS: readonly { readonly name: string; readonly value: string; readonly asked: string }[] = [
  { name: 'C1', value: '1', asked: 'C1' },
  { name: 'C2', value: '1', asked: 'C2' },
  { name: 'C3', value: '1', asked: 'C3' },
  { name: 'C4', value: '1', asked: 'C4' },
  { name: 'C4', value: '2', asked: '2) V1' },
  { name: 'E0', value: '/env/e0', asked: 'E0' },
  { name: 'E0', value: '/envy', asked: 'case "$E0" in /env/*' },
]

type Block = readonly Statement[]

type Statement =
  | {
      readonly kind: 'assign'
      readonly name: string
      readonly operator: '=' | '+='
      readonly value: Word
      readonly manner: string
    }
  | { readonly kind: 'array'; readonly name: string; readonly operator: '=' | '+='; readonly items: readonly Word[] }
  | { readonly kind: 'element'; readonly name: string; readonly index: number; readonly value: Word }
  | { readonly kind: 'options'; readonly name: string; readonly operator: '=' | '+='; readonly path: string }
  | {
      readonly kind: 'mount'
      readonly source: Word
      readonly flag: string
      readonly wrapper: string
      readonly extra: string
    }
  | { readonly kind: 'mountList'; readonly words: string }
  | {
      readonly kind: 'if'
      readonly condition: number
      readonly negated: boolean
      readonly yes: Block
      readonly no: Block | undefined
    }
  | { readonly kind: 'and'; readonly condition: number; readonly operator: '&&' | '||'; readonly then: Statement }
  | {
      readonly kind: 'for'
      readonly name: string
      readonly words: readonly Word[]
      readonly body: Block
      readonly leave: string | undefined
    }
  | { readonly kind: 'count'; readonly rounds: number; readonly body: Block }
  | { readonly kind: 'case'; readonly yes: Block; readonly no: Block }
  | { readonly kind: 'caseOf'; readonly value: Word; readonly windows: Block; readonly other: Block }
  | { readonly kind: 'group'; readonly form: string; readonly body: Block }
  | { readonly kind: 'call'; readonly function: number; readonly args: readonly Word[] }
  | { readonly kind: 'set'; readonly args: readonly Word[] }
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'template'
      readonly text: string
      readonly conditions: readonly [number, number]
      readonly words: readonly [Word, Word]
    }

const condition = fc.integer({ min: 0, max: CONDITIONS.length - 1 })
const name = fc.constantFrom(...VARIABLES)
const operator = fc.constantFrom('=' as const, '=' as const, '+=' as const)

const simple: fc.Arbitrary<Statement> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('assign' as const),
      name,
      operator,
      value: word,
      manner: fc.constantFrom('', '', 'export ', 'declare ', 'readonlyish'),
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
      extra: fc.constantFrom('', '', '--rm ', '-e X=y ', '$O0 ', '"${A0[@]}" ', '${A1[@]} ', '${A1[@]+"${A1[@]}"} '),
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
  fc.record({
    kind: fc.constant('plain' as const),
    text: fc.constantFrom(
      'shift || true',
      'unset V3',
      'unset O0',
      ': # docker run -v /mnt/c/comment:/x img',
      'echo docker run -v /mnt/c/echo:/x img >/dev/null',
      "cat >/dev/null <<'EOF'\ndocker run -v /mnt/c/text:/x img\nEOF",
      ': docker run -v /mnt/c/colon:/x img',
      'docker rm -v x',
      'V1=${V0:+$V2}',
      'local_ok=1',
      'set -u; set +u',
      'read -r V3 <<< "/mnt/c/read rest"',
      'IFS=" " read -r V1 V2 <<< "$V0"',
      'mapfile -t A0 < <(printf "%s\\n" /mnt/c/m1 "m 2")',
      'printf -v V2 "%s/%s" /mnt/d pf',
    ),
  }),
)

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

/** Everything has a value, so that the environment decides nothing but the conditions. */
const START = `V0=/mnt/c/v0 V1='/srv/v 1' V2=C:/v2 V3=
A0=() A1=(/mnt/d/a1 'x y') O0= O1='-v /mnt/c/o1:/o'
set -- /mnt/c/one "two words"`

/** Renders a script; every mount gets a target of its own. */
export function renderScript({ functions, main }: Script): string {
  let mounts = 0
  const target = (): string => `/t${(mounts++).toString()}`
  const block = (statements: Block, callable: number): string =>
    statements.length === 0 ? ':' : statements.map((one) => render(one, callable)).join('\n')

  function renderTemplate({ text, conditions, words }: Statement & { kind: 'template' }): string {
    const [first, second] = conditions.map((index) => CONDITIONS[index] ?? ':')
    const name = `n${(mounts++).toString()}`
    const values: Readonly<Record<string, () => string>> = {
      C: () => first ?? ':',
      D: () => second ?? ':',
      W: () => renderWord(words[0]),
      X: () => renderWord(words[1]),
      T: target,
      U: target,
      f: () => name,
    }
    return text.replace(/@([CDWXTUf])/g, (_, letter: string) => values[letter]?.() ?? '')
  }

  function renderMount(statement: Statement & { kind: 'mount' }): string {
    const spec = renderWord(statement.source)
    const command = `docker run ${statement.extra}${statement.flag}${spec}:${target()} img -v /mnt/c/after:/x`
    const quoted = `'${command.replaceAll("'", "'\\''")}'`
    switch (statement.wrapper) {
      case 'eval:':
        return `eval ${quoted}`
      case 'bash:':
        return `bash -c ${quoted} name "$1" "$2"`
      case 'heredoc:':
        return `bash <<'EOF'\n${command}\nEOF`
      case 'pipe:':
        return `printf '%s\\n' ${quoted} | bash -s -- "$1"`
      case 'sub:':
        return `X=$(${command})`
      default:
        return statement.wrapper + command
    }
  }

  function renderGroup({ form, body }: Statement & { kind: 'group' }, callable: number): string {
    const inside = block(body, callable)
    switch (form) {
      case '()':
        return `( ${inside}\n)`
      case '|':
        return `{ ${inside}\n} | cat >/dev/null`
      case '&':
        return `{ ${inside}\n} & wait`
      case 'while read':
        return `while read -r V0 V1; do\n${inside}\ndone <<< "/mnt/c/line $V2"`
      case '$()':
        return `: "$( ${inside}\n)"`
      default:
        return `{ ${inside}\n}`
    }
  }

  function renderLoop(statement: Statement & { kind: 'for' }, callable: number): string {
    const leave = statement.leave === undefined ? '' : `${statement.leave}\n`
    return `for ${statement.name} in ${statement.words.map(renderWord).join(' ')}; do\n${leave}${block(statement.body, callable)}\ndone`
  }

  function render(statement: Statement, callable: number): string {
    switch (statement.kind) {
      case 'assign':
        return `${statement.manner === 'readonlyish' ? '' : statement.manner}${statement.name}${statement.operator}${renderWord(statement.value)}`
      case 'array':
        return `${statement.name}${statement.operator}(${statement.items.map(renderWord).join(' ')})`
      case 'element':
        return `${statement.name}[${statement.index.toString()}]=${renderWord(statement.value)}`
      case 'options':
        return `${statement.name}${statement.operator}" -v ${statement.path}:${target()} --volume=$V0:${target()}"`
      case 'mount':
        return renderMount(statement)
      case 'mountList':
        return `docker run ${statement.words} img`
      case 'if': {
        const test = `${statement.negated ? '! ' : ''}${CONDITIONS[statement.condition] ?? ''}`
        const no = statement.no ? `else\n${block(statement.no, callable)}\n` : ''
        return `if ${test}; then\n${block(statement.yes, callable)}\n${no}fi`
      }
      case 'and':
        return `${CONDITIONS[statement.condition] ?? ''} ${statement.operator} { ${render(statement.then, callable)}\n}`
      case 'for':
        return renderLoop(statement, callable)
      case 'count': {
        const counter = `i${(mounts++).toString()}`
        return `${counter}=0\nwhile [ $${counter} -lt ${statement.rounds.toString()} ]; do\n${counter}=$((${counter}+1))\n${block(statement.body, callable)}\ndone`
      }
      case 'case':
        return `case "$C4" in\n1)\n${block(statement.yes, callable)}\n;;\n*)\n${block(statement.no, callable)}\n;;\nesac`
      case 'caseOf':
        return `case ${renderWord(statement.value)} in\n/mnt/*|[A-Z]:*)\n${block(statement.windows, callable)}\n;;\n*)\n${block(statement.other, callable)}\n;;\nesac`
      case 'group':
        return renderGroup(statement, callable)
      case 'call':
        return statement.function < callable
          ? `f${statement.function.toString()} ${statement.args.map(renderWord).join(' ')}`
          : ':'
      case 'set':
        return `set -- ${statement.args.map(renderWord).join(' ')}`
      case 'plain':
        return statement.text
      case 'template':
        return renderTemplate(statement)
    }
  }

  const definitions = functions.map(
    ({ body, locals, leave }, index) =>
      `f${index.toString()}() {\n${[...locals, ...(leave === undefined ? [] : [leave])].join('\n')}\n${block(body, index)}\n}`,
  )
  const calls = functions.map((_, index) => `f${index.toString()} /mnt/c/last "$V0"`)
  return ['#!/bin/bash', START, ...definitions, block(main, functions.length), ...calls, ''].join('\n')
}
