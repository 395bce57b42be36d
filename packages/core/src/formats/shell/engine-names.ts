/** The names of programs that mount for a script. */
const PROGRAMS = ['docker', 'podman', 'nerdctl', 'finch', 'wslc', 'minikube', 'k3d', 'kubectl', 'devcontainer']

/** Variables that are named like an engine. */
const VARIABLES = String.raw`compose|container_?(?:engine|runtime|tool|cmd|cli|bin)|\b(?:oci|cri)_?(?:bin|runtime|exe)`

/** Names that are also English words, with the subcommands that follow them. */
const SHORT_NAMES = [
  String.raw`\bact\b(?=[^\n]{0,400} -)`,
  String.raw`\bkind[\s\\]+(?:\S+[\s\\]+){0,4}create\b`,
  String.raw`\boc[\s\\]+(?:\S+[\s\\]+){0,4}(?:apply|create|replace)\b`,
]

/** Texts that contain the name of an engine but run none. */
const OTHER = String.raw`(?!file|hub|env\b|\.io\b|\.sock|-ce\b|-ce-|-engine\b)`

const NAME = new RegExp([...PROGRAMS.map((name) => name + OTHER), ...SHORT_NAMES, VARIABLES].join('|'), 'i')

/** Parts of names that are long enough to be rare. */
function partsOf(cut: (name: string, at: number) => string, shortest: number): string {
  const parts = PROGRAMS.flatMap((name) => Array.from(name, (_, at) => cut(name, at)).slice(1))
  return [...new Set(parts)].filter((part) => part.length >= shortest).join('|')
}

const heads = partsOf((name, at) => name.slice(0, at), 3)
const tails = partsOf((name, at) => name.slice(at), 2)

/** The start of a name before an expansion: `dock$e`. */
const HEAD = new RegExp(String.raw`\$(?<=[a-z]["']?\$)(?<=(?:${heads})["']?\$)`, 'i')

/** The end of a name after an expansion, a quote, a backslash or a line continuation: `${e}er`, `do'ck'er`, `do\cker`. */
const TAIL = new RegExp(String.raw`[}'"\\](?<=\}|[a-z]['"\\])(?:\n|["'])?(?:${tails})(?![\w-])`, 'i')

/** Characters that the shell removes from a word: quotes, backslashes and line continuations. */
const QUOTES = /\\\r?\n|["'\\]/g

/** Whether the text contains an engine's name in pieces, such as `d"ocke"r` or with a line continuation at any letter. */
const isQuotedName = (text: string): boolean => NAME.test(text.replace(QUOTES, ''))

/**
 * Whether a text may name an engine: by its name, in pieces of which the last one is literal, or by a variable with
 * such a name. A name that consists only of variables, files, escapes or output of programs is not recognised.
 */
export const mayNameEngine = (text: string): boolean =>
  NAME.test(text) || TAIL.test(text) || HEAD.test(text) || isQuotedName(text)

/** Lines that are comments, also in here-documents. */
const COMMENTS = /^[ \t]*#[^\n]*/gm

/** Whether an engine is named outside comments. */
export const namesEngine = (text: string): boolean => mayNameEngine(text) && mayNameEngine(text.replace(COMMENTS, ''))
