import type { Script } from './scripts.js'
import type { Block, Statement } from './statement.js'
import { renderWord } from './words.js'

/** Renders a script; every mount gets a target of its own. */
export function renderScript({ functions, main }: Script, start: string): string {
  let mounts = 0
  const target = (): string => `/t${(mounts++).toString()}`
  const block = (statements: Block, callable: number): string =>
    statements.length === 0 ? ':' : statements.map((one) => render(one, callable)).join('\n')

  function renderTemplate({ text, conditions, words }: Statement & { kind: 'template' }): string {
    const [first, second] = conditions
    const name = `n${(mounts++).toString()}`
    const values: Readonly<Record<string, () => string>> = {
      C: () => first,
      D: () => second,
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
        return `while read -r V0 V1; do\n${inside}\ndone < <(input)`
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
        return `${statement.prefix}${statement.name}${statement.operator}${renderWord(statement.value)}`
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
        const test = `${statement.negated ? '! ' : ''}${statement.condition}`
        const no = statement.no ? `else\n${block(statement.no, callable)}\n` : ''
        return `if ${test}; then\n${block(statement.yes, callable)}\n${no}fi`
      }
      case 'and':
        return `${statement.condition} ${statement.operator} { ${render(statement.then, callable)}\n}`
      case 'for':
        return renderLoop(statement, callable)
      case 'case':
        return `case ${statement.subject} in\n1)\n${block(statement.yes, callable)}\n;;\n*)\n${block(statement.no, callable)}\n;;\nesac`
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
      case 'line':
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
  return ['#!/bin/bash', start, ...definitions, block(main, functions.length), ...calls, ''].join('\n')
}
