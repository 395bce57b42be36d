/** A number, or undefined where the text does not decide it. */
export type Result = number | undefined

/** Past these numbers results would not be exact. */
const exact = (value: number): Result => (Number.isSafeInteger(value) ? value : undefined)

export const truth = (is: boolean): number => (is ? 1 : 0)

type Binary = (left: number, right: number) => Result

const inBits =
  (compute: (left: bigint, right: bigint) => bigint): Binary =>
  (left, right) =>
    exact(Number(BigInt.asIntN(64, compute(BigInt(left), BigInt(right)))))

const shifting =
  (compute: (left: bigint, right: bigint) => bigint): Binary =>
  (left, right) =>
    right < 0 || right > 63 ? undefined : inBits(compute)(left, right)

/** The operators of two numbers (bash, "Shell Arithmetic"). */
export const OPERATORS: Readonly<Record<string, Binary>> = {
  '+': (left, right) => exact(left + right),
  '-': (left, right) => exact(left - right),
  '*': (left, right) => exact(left * right),
  '**': (left, right) => (right < 0 ? undefined : exact(left ** right)),
  '/': (left, right) => (right === 0 ? undefined : Math.trunc(left / right)),
  '%': (left, right) => (right === 0 ? undefined : left % right),
  '<<': shifting((left, right) => left << right),
  '>>': shifting((left, right) => left >> right),
  '&': inBits((left, right) => left & right),
  '|': inBits((left, right) => left | right),
  '^': inBits((left, right) => left ^ right),
  '<': (left, right) => truth(left < right),
  '<=': (left, right) => truth(left <= right),
  '>': (left, right) => truth(left > right),
  '>=': (left, right) => truth(left >= right),
  '==': (left, right) => truth(left === right),
  '!=': (left, right) => truth(left !== right),
  '&&': (left, right) => truth(left !== 0 && right !== 0),
  '||': (left, right) => truth(left !== 0 || right !== 0),
  ',': (_left, right) => right,
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

function inBase(digits: string, base: number): Result {
  const values = Array.from(digits.toLowerCase(), (digit) => DIGITS.indexOf(digit))
  if (base < 2 || base > DIGITS.length || digits.length === 0 || digits.length > 64) return undefined
  if (values.some((value) => value < 0 || value >= base)) return undefined
  return exact(values.reduce((sum, value) => sum * base + value, 0))
}

/** `12`, `017`, `0x1f`, `2#101`; undefined for what is no number. */
export function literalNumber(word: string): Result {
  const [, base, digits] = /^(\d{1,2})#(\w+)$/.exec(word) ?? []
  if (base !== undefined && digits !== undefined) return inBase(digits, Number(base))
  if (/^0[xX]/.test(word)) return inBase(word.slice(2), 16)
  if (/^0\d/.test(word)) return inBase(word.slice(1), 8)
  return /^\d{1,16}$/.test(word) ? exact(Number(word)) : undefined
}
