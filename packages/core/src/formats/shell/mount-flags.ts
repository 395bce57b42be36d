/** Long flags, options and commands that mount something, of any engine. */
const LONG = /--?(?:volume|mount|bind|container-options)|\bdevice=|\bmount[ \t]/

/**
 * `-v` and `-b`, also among other letters, with a value: in the same word, in the next one, or in the next one of a list.
 * Programs of which `-v` is known to be something else are passed over.
 */
const SHORT =
  /(?<=[\s"'=(,])(?<!\b(?:command|[ef]?grep|printf|unset|hash|test|awk|rm|cp|mv|mkdir|tar|curl|chmod|chown|ln)[ \t]|\[[ \t])-[A-Za-z]{0,12}[vb](?:["')]|[ \t]+[^\s;&|#)]|[ \t]*\\\r?\n|=|[$~./\\{]|[A-Za-z]:)/

/** What the shell removes from a word. */
const QUOTES = /["']|\\(?![\r\n])/g

const hasFlag = (text: string): boolean => LONG.test(text) || SHORT.test(text)

/** Whether the text has a flag that may mount something, also one that is written in pieces. */
export const mayHaveMountFlag = (text: string): boolean => hasFlag(text) || hasFlag(text.replace(QUOTES, ''))
