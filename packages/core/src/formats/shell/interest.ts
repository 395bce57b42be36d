import { TARGET_VARIABLES } from '../../engines/index.js'
import type { Interest } from '../../languages/shell/invocations.js'
import { mayNameEngine, namesEngine } from './engine-names.js'
import { isMountFlag, mayHaveMountFlag, mayPassFiles } from './mount-flags.js'

/** Whether an expansion begins a word, which may then be any words. */
const isOpen = (word: string): boolean => /^["']*[$`]/.test(word)

/** A word that holds a command of its own: a script in quotes. */
const isScript = (word: string): boolean => /[\s;&|]/.test(word) && mayNameEngine(word)

/** Words whose values may tell what is mounted and where: flags that say so with their values, and what may be such flags. */
const words = (command: readonly string[]): string[] =>
  command.filter((word, index) => {
    if (isOpen(word) || isMountFlag(word) || isScript(word)) return true
    const before = command[index - 1] ?? ''
    return isMountFlag(before) || (isOpen(before) && !word.startsWith('-'))
  })

/** What may mount without a flag that says so, or have one in an expansion. */
const MAY_MOUNT = /\b(?:context|mount)\b|\s["']*[$`]|[\s=]-(?![\w-])/

/** Commands of engines that mount nothing, whatever their arguments. */
const OTHERS =
  /\b(?:docker|podman|nerdctl|finch)(?:\.exe)?[ \t]+(?:attach|build|builder|buildx|commit|cp|diff|events|exec|export|history|image|images|import|info|inspect|kill|load|login|logout|logs|manifest|network|node|pause|port|ps|pull|push|rename|restart|rm|rmi|save|search|secret|stack|start|stats|stop|swarm|system|tag|top|unpause|update|version|wait)(?![\w-])/g

/** Calls of Compose that read its files. */
const COMPOSE = /compose\b[^\n]*\b(?:up|run|create|start|watch|config)\b/

const inherits = (text: string): boolean => COMPOSE.test(text)

/** The commands of a script that may mount something, and those that say on which machine. */
const mayMount = (text: string): boolean =>
  mayNameEngine(text) &&
  (inherits(text) || mayHaveMountFlag(text) || MAY_MOUNT.test(text)) &&
  mayNameEngine(text.replace(OTHERS, ' '))

const isPossible = (script: string): boolean =>
  namesEngine(script) && (mayHaveMountFlag(script) || mayPassFiles(script))

export const mounting: Interest = { isPossible, names: TARGET_VARIABLES, command: mayMount, inherits, words }
