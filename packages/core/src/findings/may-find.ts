import { basename, dirname, join } from '../paths/join.js'
import { hasDrives } from '../paths/destination.js'
import type { Context, FormatId, Machine, Source } from '../types.js'

/** What is said of Windows: folders that hold drives, and names and programs that only Windows has. */
const WORDS =
  /mnt|cygdrive|cygpath|wslpath|wslvar|cmd|powershell|pwsh|userprofile|appdata|homedrive|homepath|programdata|programfiles|systemdrive|systemroot|windir|onedrive/i

/** A drive right behind an option, a variable of cmd.exe, a variable of Windows, the Windows folder of Git Bash. */
const SIGNS = /-[a-z]*v=?[a-z]:|%[a-z_]\w*%|%~|[${:]public\b|\bpwd\b[^\n]*-w/i

/** The bit that makes a letter a small one. */
const SMALL = 32

const isLetter = (code: number): boolean => (code | SMALL) >= 97 && (code | SMALL) <= 122

/** A letter, a digit, an underscore or a dot. */
const isInWord = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code === 46

/** The end of what makes a letter an option, an escape or a variable. */
const PREFIX = /(?:^|[\s"'])-$|\\$|\$\{?$/

/** `-`, `\\`, `$` and `{`, with which such a prefix ends. */
const mayEndPrefix = (code: number): boolean => code === 45 || code === 92 || code === 36 || code === 123

const hasPrefix = (text: string, at: number): boolean =>
  mayEndPrefix(text.charCodeAt(at - 1)) && PREFIX.test(text.slice(Math.max(0, at - 2), at))

/** `:`, `/` and `\`, before which also the article is a drive. */
const isSeparator = (code: number): boolean => code === 58 || code === 47 || code === 92

/** A letter for itself may be a drive, or the part of a path that a variable holds. */
function hasLoneLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) continue
    const next = text.charCodeAt(at + 1)
    if (isInWord(next)) {
      while (isInWord(text.charCodeAt(at + 1))) at++
      continue
    }
    const before = text.charCodeAt(at - 1)
    if (isInWord(before) || hasPrefix(text, at)) continue
    if ((code | SMALL) !== 97 || isSeparator(next) || isSeparator(before)) return true
  }
  return false
}

/** Whether anything in the text may be, or become a part of, a path on a Windows drive. */
const speaksOfWindows = (text: string): boolean => WORDS.test(text) || hasLoneLetter(text) || SIGNS.test(text)

/** In YAML an escape, and what compose takes for the name of a volume; a file that brings in others. */
const IN_COMPOSE = /[\\`]|\$\(|\b(?:include|extends)\b/

/** In a script a backslash in a path, text that only looks evaluated, and what brings in the text of other files. */
const IN_SCRIPT =
  /\\[\w.][^\n'"]*[:,]|'[^'\n]*(?:\$\(|`)|\\\$\(|(?:^|[\s;&|({`"'])(?:\.|source)[ \t]+\S|\bcat[ \t]+[^<\s-]|\b(?:[ef]?grep|sed|cut|tr)[ \t]|[^<\d&]<[ \t]*[^<&(\s]/m

const ENGINE = /docker|podman|nerdctl|finch|wslc|minikube|k3d|\bact\b|devcontainer/i

/** How compose names a file that it loads by itself, and those that it loads with it. */
const DEFAULT_NAME = /^(?:docker-)?compose\.ya?ml$/
const OVERRIDES = ['compose', 'docker-compose'].flatMap((name) =>
  ['yml', 'yaml'].map((end) => `${name}.override.${end}`),
)

interface Surroundings {
  readonly context: Context
  readonly machine: Machine
}

const mayFindInCompose = (text: string): boolean => speaksOfWindows(text) || IN_COMPOSE.test(text)

function mayFindInProject({ path, text }: Source, context: Context): boolean {
  if (mayFindInCompose(text)) return true
  const names = DEFAULT_NAME.test(basename(path)) ? ['.env', ...OVERRIDES] : ['.env']
  return names.some((name) => {
    const beside = context.read(join(dirname(path), name))
    return beside !== undefined && (mayFindInCompose(beside) || beside.includes('COMPOSE_FILE'))
  })
}

const mayFindInScript = (text: string): boolean => ENGINE.test(text) && (speaksOfWindows(text) || IN_SCRIPT.test(text))

/**
 * Whether linting the file may find anything: a look at the text that spares most files the parsing. Where a machine has
 * Windows drives, any path may lead there.
 */
export function mayFind(source: Source, format: FormatId, { context, machine }: Surroundings): boolean {
  if (hasDrives(machine)) return true
  switch (format) {
    case 'compose':
      return mayFindInProject(source, context)
    case 'devcontainer':
      return true
    case 'shell':
      return mayFindInScript(source.text)
  }
}
