import { isEngine, TARGET_VARIABLES } from '../../engines/index.js'
import { unwritten } from '../../traced-text.js'
import type { Interest } from '../../languages/shell/invocations.js'
import { mayNameEngine } from './engine-names.js'
import { isMountFlag, mayHaveMountFlag, mayPassFiles } from './mount-flags.js'

/** Whether an expansion starts a word, which may then be any words. */
const isOpen = (word: string): boolean => /^["']*[$`]/.test(word)

/** A word that contains a command: a script in quotes. */
const isScript = (word: string): boolean => /[\s;&|]/.test(word) && mayNameEngine(word)

/** Words whose values may decide what is mounted and where: flags that contain it, and words that may be such flags. */
const words = (command: readonly string[]): string[] =>
  command.filter((word, index) => {
    if (isOpen(word) || isMountFlag(word) || isScript(word)) return true
    const before = command[index - 1] ?? ''
    return isMountFlag(before) || (isOpen(before) && !word.startsWith('-'))
  })

/** Commands that may mount without a flag, or with a flag in an expansion. */
const MAY_MOUNT = /\b(?:context|mount)\b|\s["']*[$`]|[\s=]-(?![\w-])/

/** Commands of engines and of Compose that never mount. */
const OTHERS =
  /(?:\b(?:docker|podman|nerdctl|finch)(?:\.exe)?|(?:\b(?:docker|podman|nerdctl)[ \t-])?compose(?:[ \t]+-[^\s;&|]+(?:[ \t]+[^\s;&|-][^\s;&|]*)?){0,6})[ \t]+(?:attach|build|builder|buildx|commit|cp|diff|down|events|exec|export|history|images?|import|info|inspect|kill|load|login|logout|logs|ls|manifest|network|node|pause|port|ps|pull|push|rename|restart|rm|rmi|save|search|secret|stack|stats|stop|swarm|system|tag|top|unpause|update|version|wait)(?![\w-])/g

/** Programs whose arguments name packages, services, groups or search texts, even if they contain an engine. */
const NAMING =
  /\b(?:[ef]?grep|pgrep|pkill|killall|systemctl|service|rc-service|usermod|gpasswd|groupadd|addgroup|adduser|apt|apt-get|apt-cache|dpkg|yum|dnf|rpm|zypper|apk|pacman|emerge|brew|snap|choco|scoop|winget)[ \t][^\n|;&`$()]*/g

const ADDRESSES = /https?:[^\s"']*/g

/** Variables, and words that may be their names, other than names of programs. */
const OTHER_NAMES =
  /(?:\$\{?|\b(?=[A-Za-z]+_))(?!\w*(?:docker|podman|nerdctl|finch|compose|engine|runtime|cmd|command|bin|cli|exe|tool|run)\d?\b)\w+/gi

/** Folders before names. */
const FOLDERS = /(?<![\w.@-])[\w.@-]+\/+/g

/** A text without commands that name an engine and never mount. */
const withoutOthers = (text: string): string =>
  [ADDRESSES, NAMING, OTHERS]
    .reduce<string>((rest, sign) => rest.replace(sign, ' '), text)
    .replace(FOLDERS, '')
    .replace(OTHER_NAMES, '$')

/** Whether a text may name an engine in a command that may mount. */
const name = (text: string): boolean => mayNameEngine(text) && mayNameEngine(withoutOthers(text))

/** Calls of Compose that read its files. */
const COMPOSE = /compose\b[^\n]{0,400}\b(?:up|run|create|start|watch|config)\b/

const inherits = (text: string): boolean => COMPOSE.test(text)

/** The commands of a script that may mount something, and those that select the machine. */
const mayMount = (text: string): boolean =>
  name(text) && (inherits(text) || mayHaveMountFlag(text) || MAY_MOUNT.test(text))

/** Lines that are comments or only print. */
const SILENT = /^[ \t]*(?:#[^\n]*|(?:echo|printf)\b(?:[^\n|<>`&;$\\]|\$(?!\()|>&[12])*)$/gm

interface Facts {
  readonly namesEngine: boolean
  readonly hasWords: boolean
}

function factsOf(text: string): Facts {
  const code = text.replace(SILENT, '')
  return {
    namesEngine: mayNameEngine(code.replace(NAMING, ' ')),
    hasWords: mayHaveMountFlag(code) || mayPassFiles(code),
  }
}

/** Cached answers for long texts, since many scripts of a project may run the same one. */
const known = new Map<string, Facts>()
const MAX_KNOWN = 16

/** Up to this length, repeating the check is faster than the cache. */
const SHORT = 4000

function factsOnce(text: string): Facts {
  if (text.length < SHORT) return factsOf(text)
  const before = known.get(text)
  if (before) return before
  const facts = factsOf(text)
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(text, facts)
  return facts
}

function isPossible(texts: readonly string[]): boolean {
  const facts = texts.map(factsOnce)
  return facts.some(({ namesEngine }) => namesEngine) && facts.some(({ hasWords }) => hasWords)
}

const program = (text: string): boolean => isEngine(unwritten(text))

export const mounting: Interest = {
  isPossible,
  names: TARGET_VARIABLES,
  name,
  program,
  command: mayMount,
  inherits,
  words,
}
