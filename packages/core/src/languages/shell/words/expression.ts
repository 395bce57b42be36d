/** Where an expression finds its variables. */
export interface Memory {
  /** The integer that a name holds, if that is known. */
  readonly get: (name: string) => number | undefined
  readonly set: (name: string, value: number) => void
}

const TOKEN = /\s*(\d+|[A-Za-z_]\w*|\+\+|--|&&|\|\||[-+*/%]=|[<>=!]=|[-+*/%<>=!()])/y

/** Longer expressions are not followed. */
const MAX_LENGTH = 200

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = []
  const end = text.trimEnd().length
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < end;) {
    const [, token] = TOKEN.exec(text) ?? []
    if (token === undefined || /^0\d/.test(token)) return undefined
    tokens.push(token)
  }
  return tokens
}

const truth = (is: boolean): number => (is ? 1 : 0)

type Compute = (left: number, right: number) => number

/** Operators with how tightly they bind (bash, "Shell Arithmetic"). */
const OPERATORS: Readonly<Record<string, readonly [level: number, compute: Compute]>> = {
  '||': [1, (left, right) => truth(left !== 0 || right !== 0)],
  '&&': [2, (left, right) => truth(left !== 0 && right !== 0)],
  '==': [3, (left, right) => truth(left === right)],
  '!=': [3, (left, right) => truth(left !== right)],
  '<': [4, (left, right) => truth(left < right)],
  '<=': [4, (left, right) => truth(left <= right)],
  '>': [4, (left, right) => truth(left > right)],
  '>=': [4, (left, right) => truth(left >= right)],
  '+': [5, (left, right) => left + right],
  '-': [5, (left, right) => left - right],
  '*': [6, (left, right) => left * right],
  '/': [6, (left, right) => Math.trunc(left / right)],
  '%': [6, (left, right) => left % right],
}

const isName = (token: string | undefined): token is string => token !== undefined && /^[A-Za-z_]/.test(token)

/** A parser of integer expressions that gives up, with undefined, at whatever it does not know. */
class Expression {
  readonly tokens: readonly string[]
  readonly memory: Memory
  #at = 0

  constructor(tokens: readonly string[], memory: Memory) {
    this.tokens = tokens
    this.memory = memory
  }

  value(): number | undefined {
    const value = this.#assignment()
    return this.#at === this.tokens.length ? value : undefined
  }

  #take(): string | undefined {
    return this.tokens[this.#at++]
  }

  #stored(name: string, value: number | undefined): number | undefined {
    if (value === undefined || !Number.isSafeInteger(value)) return undefined
    this.memory.set(name, value)
    return value
  }

  #assignment(): number | undefined {
    const [name, operator] = [this.tokens[this.#at], this.tokens[this.#at + 1]]
    if (!isName(name) || operator === undefined || !/^[-+*/%]?=$/.test(operator)) return this.#binary(0)
    this.#at += 2
    const right = this.#assignment()
    if (operator === '=') return this.#stored(name, right)
    return this.#stored(name, applied(operator.charAt(0), this.memory.get(name), right))
  }

  #binary(level: number): number | undefined {
    let left = this.#unary()
    for (;;) {
      const token = this.tokens[this.#at] ?? ''
      const [own = -1] = Object.hasOwn(OPERATORS, token) ? (OPERATORS[token] ?? []) : []
      if (own <= level) return left
      this.#at++
      left = applied(token, left, this.#binary(own))
    }
  }

  #unary(): number | undefined {
    const token = this.#take()
    if (token === '-' || token === '+' || token === '!') return signed(token, this.#unary())
    if (token === '++' || token === '--') return this.#counted(this.#take(), token, 'after')
    return token === '(' ? this.#group() : this.#operand(token)
  }

  #group(): number | undefined {
    const value = this.#assignment()
    return this.#take() === ')' ? value : undefined
  }

  #operand(token: string | undefined): number | undefined {
    const next = this.tokens[this.#at]
    if (token !== undefined && /^\d+$/.test(token)) return Number(token)
    if (!isName(token)) return undefined
    if (next !== '++' && next !== '--') return this.memory.get(token)
    this.#at++
    return this.#counted(token, next, 'before')
  }

  #counted(name: string | undefined, operator: '++' | '--', given: 'before' | 'after'): number | undefined {
    const before = isName(name) ? this.memory.get(name) : undefined
    if (!isName(name) || before === undefined) return undefined
    const after = this.#stored(name, operator === '++' ? before + 1 : before - 1)
    return given === 'after' ? after : before
  }
}

function applied(operator: string, left: number | undefined, right: number | undefined): number | undefined {
  const [, compute] = OPERATORS[operator] ?? []
  const value = compute && left !== undefined && right !== undefined ? compute(left, right) : undefined
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}

function signed(sign: '-' | '+' | '!', value: number | undefined): number | undefined {
  if (value === undefined) return undefined
  return sign === '!' ? truth(value === 0) : sign === '-' ? -value : value
}

/** What is evaluated only if something else holds, which is not followed where it assigns. */
const isConditional = (tokens: readonly string[]): boolean =>
  tokens.some((token) => token === '&&' || token === '||') &&
  tokens.some((token) => /^(?:[-+*/%]?=|\+\+|--)$/.test(token))

/** The value of an integer expression; undefined where it is not followed. */
export function computed(text: string, memory: Memory): number | undefined {
  if (text.length > MAX_LENGTH) return undefined
  if (text.trim() === '') return 0
  const tokens = tokensOf(text)
  return tokens && !isConditional(tokens) ? new Expression(tokens, memory).value() : undefined
}
