/** A variable, in which no character is an operator: `%A%`, `%A:x=y%`, `%~dp1`, `%*`, `%%`. */
const VARIABLE = /%(?:%|[\d*]|~[a-z$:]*\d|[^%\r\n:]+(?::[^%\r\n]*)?%)/iy

/** The end of the variable at an offset. */
function variableEnd(text: string, at: number): number {
  VARIABLE.lastIndex = at
  return VARIABLE.test(text) ? VARIABLE.lastIndex : at + 1
}

export const batchLineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The offset after a caret and the character that it makes literal; after a line end, that is the next one. */
export function caretEnd(text: string, at: number): number {
  const end = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0].length ?? 0
  if (end === 0) return Math.min(at + 2, text.length)
  const next = at + 1 + end
  return /^[\r\n]/.test(text.charAt(next)) ? next : Math.min(next + 1, text.length)
}

/** The offset of the first of some characters outside of quotes, carets and variables, or the end of the line. */
export function findBare(text: string, start: number, signs: string): number {
  let isQuoted = false
  for (let at = start; at < text.length;) {
    const sign = text.charAt(at)
    if (sign === '\n') return at
    if (sign === '%') at = variableEnd(text, at)
    else if (!isQuoted && sign === '^') at = caretEnd(text, at)
    else if (!isQuoted && signs.includes(sign)) return at
    else {
      if (sign === '"') isQuoted = !isQuoted
      at++
    }
  }
  return text.length
}

/** The end of a command without its quotes being open: before `&`, `|`, a line end and, in parentheses, `)`. */
export function commandEnd(text: string, start: number, isInBlock: boolean): number {
  const signs = isInBlock ? '&|<>)' : '&|<>'
  let at = findBare(text, start, signs)
  while (/[<>]/.test(text.charAt(at))) at = findBare(text, redirectionEnd(text, at), signs)
  return at
}

/** The offset after `>`, `>>`, `<`, `>&1`. */
export function redirectionEnd(text: string, at: number): number {
  const sign = /^(?:>>?|<)(?:&[ \t]*\d?)?/.exec(text.slice(at, at + 8))?.[0] ?? ''
  return at + Math.max(sign.length, 1)
}
