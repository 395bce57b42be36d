import { concat, EMPTY, HOLE, replace, slice, concatAll, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map } from '../conditions/alternatives.js'
import { awk } from './awk.js'
import { echo, print } from './echo.js'
import { expr } from './expr.js'
import { cut } from './fields.js'
import { grep } from './grep.js'
import { head, paste, rev, seq, sort, tac, tail, uniq, wc } from './line-filters.js'
import { joinLines } from './lines.js'
import { optionsOf, valueOf } from './options.js'
import { sed } from './sed.js'
import { tr } from './tr.js'
import { normalPath } from './paths.js'
import { printf } from './printf.js'
import { hasFlag, holeMeaning, operandsOf, unknownOutput, type Run } from './program.js'
import { isHole } from '../holes.js'
import { assign, isAssigned, lookup, textValue, type State } from '../state/state.js'
import { toMounted, toWindows } from './windows-names.js'

const MOST_OUTPUT = 65_536

/** Adds to what a command substitution or a pipeline collects, if one does. */
export function write(state: State, text: TracedText): State {
  if (!isAssigned(state, '#out')) return state
  return assign(
    state,
    '#out',
    map(lookup(state, '#out'), (binding) => {
      const before = binding.value.kind === 'text' ? binding.value.text : EMPTY
      const after = before.text.length > MOST_OUTPUT ? before : concat(before, text)
      return { value: textValue(after), definitions: [] }
    }),
  )
}

function folderOf(run: Run, path: TracedText): TracedText {
  if (isHole(path)) return path
  const text = path.text.replace(/(?!^)\/+$/, '')
  const slash = text.lastIndexOf('/')
  if (slash < 0)
    return path.text.includes(HOLE) ? unknownOutput(run) : path.text === '' ? unwritten('.') : replace(path, '.')
  return slice(path, 0, Math.max(text.slice(0, slash).replace(/\/+$/, '').length, 1))
}

/** Lines of their own where there is more than one. */
const onLines = (run: Run, texts: readonly TracedText[]): TracedText | undefined => {
  const [first] = texts
  return texts.length > 1 ? joinLines(run, texts) : first
}

const dirname = (run: Run): TracedText | undefined =>
  onLines(
    run,
    operandsOf(run).map((path) => folderOf(run, path)),
  )

function nameOf(run: Run, path: TracedText, suffix: string): TracedText {
  const text = path.text.replace(/(?!^)\/+$/, '')
  const name = text === '/' ? slice(path, 0, 1) : slice(path, text.lastIndexOf('/') + 1, text.length)
  if (name.text.includes(HOLE)) return unknownOutput(run)
  const isCut = name.text !== suffix && name.text.endsWith(suffix)
  return isCut ? slice(name, 0, name.text.length - suffix.length) : name
}

/** `basename path suffix`, `basename -s suffix paths`, `basename -a paths` */
function basename(run: Run): TracedText | undefined {
  const options = optionsOf(run.args, 's')
  const { operands, letters } = options
  const [path, last] = operands
  const suffix = valueOf(options, 's')?.text
  if (!path) return undefined
  if (suffix === undefined && !letters.includes('a')) return nameOf(run, path, last?.text ?? '')
  return onLines(
    run,
    operands.map((one) => nameOf(run, one, suffix ?? '')),
  )
}

function pwd(run: Run): TracedText {
  const { cwd } = run
  if (!hasFlag(run, /^-W$/)) return cwd ?? unknownOutput(run, 'project')
  return (cwd && toWindows(cwd, '/', 'cygwin')) ?? unknownOutput(run, 'windows')
}

/** The path from the root without `.` and `..`; links are not followed. */
function absolute(run: Run): TracedText | undefined {
  const path = operandsOf(run).at(-1)
  if (!path || /^~|^[A-Za-z]:/.test(path.text)) return path
  if (/^[/\uFFFF]/.test(path.text)) return normalPath(path)
  return normalPath(concat(run.cwd ?? unknownOutput(run, 'project'), unwritten('/'), path))
}

function wslpath(run: Run): TracedText {
  const path = operandsOf(run).at(-1)
  if (!path) return unknownOutput(run)
  const meaning = holeMeaning(path)
  if (path.text.startsWith(HOLE) && meaning) return unknownOutput(run, meaning)
  if (hasFlag(run, /^-[au]*[wm]/)) {
    return toWindows(path, hasFlag(run, /^-a?m/) ? '/' : '\\', 'wsl') ?? unknownOutput(run)
  }
  return toMounted(path) ?? unknownOutput(run, meaning === 'windows' ? 'windows' : 'unknown')
}

function cygpath(run: Run): TracedText {
  const path = operandsOf(run).at(-1)
  if (!path) return unknownOutput(run)
  if (hasFlag(run, /^(?:-[a-z]*[wdm]|--windows|--mixed|--dos)/)) {
    const separator = hasFlag(run, /^(?:-[a-z]*m|--mixed)/) ? '/' : '\\'
    return toWindows(path, separator, 'cygwin') ?? unknownOutput(run, 'windows')
  }
  const isWindows = /^[A-Za-z]:/.test(path.text) || holeMeaning(path) === 'windows'
  return isWindows ? unknownOutput(run, 'windows') : path
}

function cat(run: Run): TracedText | undefined {
  const files = operandsOf(run)
  if (files.length === 0) return run.input
  const texts = files.map((file) => (file.text === '-' ? run.input : run.open(file.text)))
  return texts.includes(undefined) ? undefined : concatAll(texts.filter((text) => text !== undefined))
}

function foundProgram(run: Run): TracedText | undefined {
  return operandsOf(run)[0]
}

function windowsShell(run: Run): TracedText {
  const asksForPath = run.args.some((arg) => /%[A-Za-z]+%|\$env:|GetFolderPath/i.test(arg.text))
  return unknownOutput(run, asksForPath ? 'windows' : 'unknown')
}

/** Programs whose output the text decides; undefined output is not known. */
export const OUTPUTS: Readonly<Record<string, (run: Run) => TracedText | undefined>> = {
  echo,
  printf,
  print,
  pwd,
  dirname,
  basename,
  realpath: absolute,
  readlink: absolute,
  grealpath: absolute,
  greadlink: absolute,
  wslpath,
  cygpath,
  cat,
  tr,
  tee: (run) => run.input,
  head,
  tail,
  awk,
  gawk: awk,
  mawk: awk,
  nawk: awk,
  expr,
  rev,
  tac,
  wc,
  paste,
  seq,
  gsed: sed,
  sed,
  grep,
  egrep: grep,
  fgrep: grep,
  cut,
  sort,
  uniq,
  which: foundProgram,
  wslvar: (run) => unknownOutput(run, 'windows'),
  'cmd.exe': windowsShell,
  cmd: windowsShell,
  'powershell.exe': windowsShell,
  powershell: windowsShell,
  'pwsh.exe': windowsShell,
}
