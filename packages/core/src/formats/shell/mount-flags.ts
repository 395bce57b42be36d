/** Long flags, options and commands that mount something, of any engine. */
const LONG =
  /--(?:volume|mount|bind|container-options)|\bdevice=|\bminikube[^\n]{0,400}\bmount\b|\bact\b[^\n]{0,400} -[A-Za-z]*b/

/**
 * `-v`, also among other letters, with a value: in the same word, in the next one, or in the next one of a list.
 * Commands of which `-v` is known to be something else are passed over, not values of flags: `--name node -v …`.
 */
const SHORT =
  /(?<=[\s"'=(,])(?<!(?:^|[;&|({]|(?<!\s(?:-[A-Za-z]|--[a-z][\w-]{0,30}))\s)(?:command|[ef]?grep|printf|unset|hash|test|awk|rm|cp|mv|mkdir|tar|curl|chmod|chown|ln|php|node|python3?|ruby|java)[ \t]|\[[ \t])-[A-Za-z]{0,12}v(?:["')]|[ \t]+[^\s;&|#)]|[ \t]*\\\r?\n[ \t]*[^\s|&;]|=|[$~./\\{]|[A-Za-z]:)/

/** What the shell removes from a word. */
const QUOTES = /["']|\\(?![\r\n])/g

const hasFlag = (text: string): boolean => LONG.test(text) || SHORT.test(text)

/** Whether the text has a flag that may mount something, also one that is written in pieces. */
export const mayHaveMountFlag = (text: string): boolean => hasFlag(text) || hasFlag(text.replace(QUOTES, ''))

/** Calls of Compose that read its files, also with words that are not written, and calls that read manifests. */
const COMPOSE = /compose\w*\}?["']?[^\n]{0,400}[\s"'](?:up|run|create|start|watch|config)\b/i
const OPEN_COMPOSE = /compose(?:["')]|[ \t]+["']?[$`]|[ \t]+-[^\n]{0,400}[ \t]["']?[$`])/i
const VERB = /(?:^|[\s"'(])(?:up|run|create|start|watch|config)(?![\w.:/-])/m
const MANIFESTS = /\b(?:kind|oc|kubectl)[\s\\]+(?:\S+[\s\\]+){0,4}(?:apply|create|replace)\b/

const mayReadFiles = (text: string): boolean =>
  COMPOSE.test(text) || MANIFESTS.test(text) || (OPEN_COMPOSE.test(text) && VERB.test(text))

/** With what a script may decide what files mount. */
const PASSING =
  /\b(?:export|allexport)\b|\bset[ \t]+-\w*a|-env-file|<<|[ \t=]-(?=\s|$)|=\S{0,200}[ \t]+\S{0,50}(?:docker|podman|compose)/m

/** Whether a script may decide by variables or by text what a file mounts that an engine reads. */
export const mayPassFiles = (text: string): boolean => mayReadFiles(text) && PASSING.test(text)

/** Whether a word is a flag, or holds one, that says what is mounted, from which folder or on which machine. */
export const isMountFlag = (word: string): boolean =>
  /^["']*(?:--(?:volume|mount|bind|container-options|opt|context|host|url|connection|directory|workspace)|-[A-Za-z]*[vboCHc])/.test(
    word,
  )
