/** Long flags, options and commands that mount, of any engine. */
const LONG =
  /--(?:volume|mount|bind|container-options)|\bdevice=|\bminikube[^\n]{0,400}\bmount\b|\bact\b[^\n]{0,400} -[A-Za-z]*b/

/**
 * `-v`, also among other letters, with a value: in the same word, in the next one, or in the next one of a list. Skips
 * commands whose `-v` has another meaning, but not values of flags: `--name node -v …`.
 */
const SHORT =
  /(?<=[\s"'=(,])(?<!(?:^|[;&|({]|(?<!\s(?:-[A-Za-z]|--[a-z][\w-]{0,30}))\s)(?:command|[ef]?grep|printf|unset|hash|test|awk|rm|cp|mv|mkdir|tar|curl|chmod|chown|ln|php|node|python3?|ruby|java)[ \t]|\[[ \t])-[A-Za-z]{0,12}v(?:["')]|[ \t]+[^\s;&|#)]|[ \t]*\\\r?\n[ \t]*[^\s|&;]|=|[$~./\\{]|[A-Za-z]:)/

/** Characters that the shell removes from a word. */
const QUOTES = /["']|\\(?![\r\n])/g

const hasFlag = (text: string): boolean => LONG.test(text) || SHORT.test(text)

/** Whether the text contains a flag that may mount, also in pieces. */
export const mayHaveMountFlag = (text: string): boolean => hasFlag(text) || hasFlag(text.replace(QUOTES, ''))

/** Calls of Compose that read its files, also with unknown words, and calls that read manifests. */
const COMPOSE = /compose\w*\}?["']?[^\n]{0,400}[\s"'](?:up|run|create|start|watch|config)\b/i
const OPEN_COMPOSE = /compose(?:["')]|[ \t]+["']?[$`]|[ \t]+-[^\n]{0,400}[ \t]["']?[$`])/i
const VERB = /(?:^|[\s"'(])(?:up|run|create|start|watch|config)(?![\w.:/-])/m
const MANIFESTS = /\b(?:kind|oc|kubectl)[\s\\]+(?:\S+[\s\\]+){0,4}(?:apply|create|replace)\b/

const mayReadFiles = (text: string): boolean =>
  COMPOSE.test(text) || MANIFESTS.test(text) || (OPEN_COMPOSE.test(text) && VERB.test(text))

/** Commands by which a script may change what files mount. */
const PASSING =
  /\b(?:export|allexport)\b|\bset[ \t]+-\w*a|-env-file|<<|[ \t=]-(?=\s|$)|=\S{0,200}[ \t]+\S{0,50}(?:docker|podman|compose)/m

/** Whether variables or text of a script may change what a file mounts. */
export const mayPassFiles = (text: string): boolean => mayReadFiles(text) && PASSING.test(text)

/** Whether a word is or contains a flag that decides what is mounted, from which folder or on which machine. */
export const isMountFlag = (word: string): boolean =>
  /^["']*(?:--(?:volume|mount|bind|container-options|opt|context|host|url|connection|directory|workspace)|-[A-Za-z]*[vboCHc])/.test(
    word,
  )
