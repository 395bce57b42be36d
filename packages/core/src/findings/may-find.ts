import { basename, dirname, join } from '../paths/join.js'
import { hasDrives } from '../paths/destination.js'
import type { Context, FormatId, Machine, Source } from '../types.js'

/**
 * What a path on a Windows drive is put together from, also where variables hold its parts: the folders that hold drives,
 * a letter with a colon, a letter below a root, a letter alone, and the names and programs that only Windows has.
 */
const WINDOWS = new RegExp(
  [
    /mnt|cygdrive/,
    /(?:^|[^\w.])[a-z]:|-[a-z]*v=?[a-z]:/,
    /\/[a-z](?:$|[^\w.-])/,
    /(?:^|[^:])\/\/[a-z$]/,
    // The article would match in every comment, and no drive is called A:.
    /(?:^|[\s=;:"'{,(|])[b-z](?:$|[\s;"'},)|/\\])/,
    /%[a-z_]\w*%|%~/,
    /userprofile|appdata|homedrive|homepath|programdata|programfiles|systemdrive|systemroot|windir|onedrive|[${:]public\b/,
    /cygpath|wslpath|wslvar|\bcmd\b|powershell|pwsh|\bpwd\b[^\n]*-W/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'im',
)

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

const mayFindInCompose = (text: string): boolean => WINDOWS.test(text) || IN_COMPOSE.test(text)

function mayFindInProject({ path, text }: Source, context: Context): boolean {
  if (mayFindInCompose(text)) return true
  const names = DEFAULT_NAME.test(basename(path)) ? ['.env', ...OVERRIDES] : ['.env']
  return names.some((name) => {
    const beside = context.read(join(dirname(path), name))
    return beside !== undefined && (mayFindInCompose(beside) || beside.includes('COMPOSE_FILE'))
  })
}

const mayFindInScript = (text: string): boolean => ENGINE.test(text) && (WINDOWS.test(text) || IN_SCRIPT.test(text))

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
