import { concat, concatAll, HOLE, replace, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { isHole } from '../domain/unknown.js'
import { echo, print } from './echo.js'
import { optionsOf, valueOf } from './options.js'
import { normalPath } from './paths.js'
import { printf } from './printf.js'
import { hasFlag, holeMeaning, operandsOf, unknownOutput, type Run } from './program.js'
import { toMounted, toWindows } from './windows-names.js'

function folderOf(run: Run, path: TracedText): TracedText {
  if (isHole(path)) return path
  const text = path.text.replace(/(?!^)\/+$/, '')
  const slash = text.lastIndexOf('/')
  if (slash < 0)
    return path.text.includes(HOLE) ? unknownOutput(run) : path.text === '' ? unwritten('.') : replace(path, '.')
  return slice(path, 0, Math.max(text.slice(0, slash).replace(/\/+$/, '').length, 1))
}

/** One line each, if there are several. */
const onLines = (run: Run, texts: readonly TracedText[]): TracedText | undefined => {
  const [first] = texts
  return texts.length > 1 ? concatAll(texts.flatMap((text) => [text, replace(run.name, '\n')])) : first
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
  const { folder } = run
  if (!hasFlag(run, /^-W$/)) return folder ?? unknownOutput(run, 'project')
  return (folder && toWindows(folder, '/', 'cygwin')) ?? unknownOutput(run, 'windows')
}

/** The path from the root without `.` and `..`; links are not followed. */
function absolute(run: Run): TracedText | undefined {
  const path = operandsOf(run).at(-1)
  if (!path || /^~|^[A-Za-z]:/.test(path.text)) return path
  if (/^[/\uFFFF]/.test(path.text)) return normalPath(path)
  return normalPath(concat(run.folder ?? unknownOutput(run, 'project'), unwritten('/'), path))
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

const foundProgram = (run: Run): TracedText | undefined => operandsOf(run)[0]

/** The root of the project; other commands print what is not known. */
const git = (run: Run): TracedText =>
  unknownOutput(run, run.args[0]?.text === 'rev-parse' && hasFlag(run, /^--show-toplevel$/) ? 'project' : 'unknown')

function windowsShell(run: Run): TracedText {
  const asksForPath = run.args.some(({ text }) => /%[A-Za-z]+%|\$env:|GetFolderPath|^cd$/i.test(text))
  return unknownOutput(run, asksForPath ? 'windows' : 'unknown')
}

/** A filter, whose output is a Windows path if its input is, and unknown otherwise. */
const filter = (run: Run): TracedText =>
  unknownOutput(run, run.input && holeMeaning(run.input) === 'windows' ? 'windows' : 'unknown')

type Print = (run: Run) => TracedText | undefined

/** Programs whose output the text decides; undefined output is not known. */
const OUTPUTS: Readonly<Record<string, Print>> = {
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
  git,
  cat,
  tee: ({ input }) => input,
  tr: filter,
  sed: filter,
  awk: filter,
  head: filter,
  tail: filter,
  cut: filter,
  which: foundProgram,
  wslvar: (run) => unknownOutput(run, 'windows'),
  'cmd.exe': windowsShell,
  cmd: windowsShell,
  'powershell.exe': windowsShell,
  powershell: windowsShell,
  'pwsh.exe': windowsShell,
}

export const outputOf = (name: string): Print | undefined => (Object.hasOwn(OUTPUTS, name) ? OUTPUTS[name] : undefined)

/** Programs that print what they read as it is. */
export const PRINTERS: ReadonlySet<string> = new Set(['cat', 'tee'])
