import { concat, EMPTY, HOLE, replace, slice, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { map } from '../conditions/alternatives.js'
import { cut, firstLine, grep, sed, tr } from './filters.js'
import { quoted } from '../words/quote.js'
import { hasFlag, holeMeaning, operandsOf, unknownOutput, type Run } from './program.js'
import { isHole } from '../holes.js'
import { assign, isAssigned, lookup, textValue, type State } from '../state/state.js'
import { toMounted, toWindows } from './windows-names.js'
import { joinWords } from '../words/segments.js'

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

function dirname(run: Run): TracedText | undefined {
  const [path] = operandsOf(run)
  if (!path) return undefined
  if (isHole(path)) return path
  const slash = path.text.replace(/(?!^)\/+$/, '').lastIndexOf('/')
  if (slash < 0) return path.text.includes(HOLE) ? unknownOutput(run) : replace(path, '.')
  return slice(path, 0, Math.max(slash, 1))
}

function basename(run: Run): TracedText | undefined {
  const [path, suffix] = operandsOf(run)
  if (!path) return undefined
  const text = path.text.replace(/\/+$/, '')
  const name = slice(path, text.lastIndexOf('/') + 1, text.length)
  if (name.text.includes(HOLE)) return unknownOutput(run)
  return suffix && name.text !== suffix.text && name.text.endsWith(suffix.text)
    ? slice(name, 0, name.text.length - suffix.text.length)
    : name
}

function pwd(run: Run): TracedText {
  const { cwd } = run
  if (!hasFlag(run, /^-W$/)) return cwd ?? unknownOutput(run, 'project')
  return (cwd && toWindows(cwd, '/', 'cygwin')) ?? unknownOutput(run, 'windows')
}

function absolute(run: Run): TracedText | undefined {
  const path = operandsOf(run).at(-1)
  if (!path || /^[/~]|^[A-Za-z]:/.test(path.text) || path.text.startsWith(HOLE)) return path
  return concat(
    run.cwd ?? unknownOutput(run, 'project'),
    replace(slice(path, 0, 1), `/${path.text[0] ?? ''}`),
    slice(path, 1),
  )
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

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\', '\\r': '\r' }

const unescapedText = (text: TracedText): TracedText => {
  const parts = Array.from(text.text.matchAll(/\\[ntr\\]|[^\\]+|\\/g), ({ index, 0: match }) => {
    const part = slice(text, index, index + match.length)
    const meaning = SIMPLE_ESCAPES[match]
    return meaning === undefined ? part : replace(part, meaning)
  })
  return concatAll(parts)
}

function echo({ name, args }: Run): TracedText {
  const first = args.findIndex((arg) => !/^-[neE]+$/.test(arg.text))
  const flags = first < 0 ? args : args.slice(0, first)
  const words = joinWords(first < 0 ? [] : args.slice(first))
  const isPlain = !flags.some((flag) => flag.text.includes('e'))
  const text = isPlain ? words : unescapedText(words)
  return flags.some((flag) => flag.text.includes('n')) ? text : concat(text, replace(name, '\n'))
}

const DIRECTIVE = /%(?:%|[-+ 0#]*\d*(?:\.\d+)?([A-Za-z]))/g

/** The format once, with its directives filled in by the arguments from an index on. */
function formatted({ args: [format = EMPTY, ...values] }: Run, from: number): { text: TracedText; used: number } {
  const parts: TracedText[] = []
  let [start, used] = [0, from]
  for (const match of format.text.matchAll(DIRECTIVE)) {
    parts.push(unescapedText(slice(format, start, match.index)))
    start = match.index + match[0].length
    if (match[1] === undefined) parts.push(slice(format, start - 1, start))
    else {
      const value = values[used++] ?? EMPTY
      parts.push(match[1] === 'q' ? quoted(value) : value)
    }
  }
  return { text: concatAll([...parts, unescapedText(slice(format, start))]), used }
}

const MOST_FORMATS = 64

function printf({ args, ...rest }: Run): TracedText {
  const run = { ...rest, args: args[0]?.text === '--' ? args.slice(1) : args }
  const parts: TracedText[] = []
  let used = 0
  for (let round = 0; round < MOST_FORMATS; round++) {
    const next = formatted(run, used)
    parts.push(next.text)
    if (next.used === used || next.used >= run.args.length - 1) break
    used = next.used
  }
  return concatAll(parts)
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
  print: echo,
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
  head: firstLine,
  sed,
  grep,
  egrep: grep,
  fgrep: grep,
  cut,
  sort: (run) => (operandsOf(run).length === 0 ? run.input : undefined),
  uniq: (run) => run.input,
  which: foundProgram,
  wslvar: (run) => unknownOutput(run, 'windows'),
  'cmd.exe': windowsShell,
  cmd: windowsShell,
  'powershell.exe': windowsShell,
  powershell: windowsShell,
  'pwsh.exe': windowsShell,
}
