import type { Alternative, AlternativeBase, HomeForm, Writing } from '../types.js'

/** Encodes text for a place; undefined if the place cannot contain it. */
type Encode = (text: string) => string | undefined

const unless = (pattern: RegExp, encode: (text: string) => string): Encode => {
  return (text) => (pattern.test(text) ? undefined : encode(text))
}

const asIs = (text: string): string => text
const backslashed =
  (special: RegExp) =>
  (text: string): string =>
    text.replace(special, String.raw`\$&`)
const jsonString = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Escapes `'` in single quotes of a shell: closes the quotes and opens them again after it. */
const CLOSED_QUOTE = String.raw`'\''`

const bare = backslashed(/[^\p{L}\p{N}_%+,./:=@^~-]/gu)
const double = backslashed(/["$\\`]/g)

/** How literal text is written in each place; a `$` that would start a variable cannot be written. */
const ENCODERS: Readonly<Record<Writing, Encode>> = {
  'yaml-plain': unless(/^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #|[\n\r\t]|^\s|\s$/, asIs),
  'yaml-flow': unless(/^[-?:#&*!|>'"%@`]|[,[\]{}]|: |:$| #|[\n\r\t]|^\s|\s$/, asIs),
  'yaml-single': unless(/[\n\r]/, (text) => text.replaceAll("'", "''")),
  'yaml-double': jsonString,
  'yaml-block': unless(/[\n\r]/, asIs),
  json: jsonString,
  'groovy-dollar': unless(/[$\n\r]/, asIs),
  'groovy-slashy': unless(/[$\n\r]/, (text) => text.replaceAll('/', String.raw`\/`)),
  'code-escaped': unless(/[\n\r]/, backslashed(/["'\\]/g)),
  'code-filled': unless(/[{}\n\r]/, backslashed(/["'\\]/g)),
  'code-raw': unless(/["'`\\{}\n\r]/, asIs),
  'dotenv-bare': unless(/^["']| #|[\n\r]/, asIs),
  // Compose expands no variables here.
  'dotenv-single': unless(/['$\n\r]/, asIs),
  'dotenv-double': backslashed(/["\\]/g),
  'shell-start': bare,
  'shell-bare': bare,
  'shell-double': double,
  'shell-heredoc': backslashed(/[$\\`]/g),
  'shell-single': (text) => text.replaceAll("'", CLOSED_QUOTE),
  'shell-ansi': backslashed(/['\\]/g),
  'cmd-bare': unless(/[\s"%!^&|<>()=,;]/, asIs),
  'cmd-quoted': unless(/["%!\n\r]/, asIs),
  'powershell-bare': unless(/[\s"'`$(){};,|&<>@#]/, asIs),
  'powershell-double': (text) => text.replace(/["$`]/g, '`$&'),
  'powershell-single': (text) => text.replaceAll("'", "''"),
  'compose-default': unless(/[{}]/, asIs),
  'input-default': () => undefined,
  'csv-quoted': (text) => text.replaceAll('"', '""'),
  data: () => undefined,
  unit: unless(/[\s"'\\%$]/, asIs),
  wsl: asIs,
}

/** The quotes around a shell writing. */
const QUOTES: Partial<Readonly<Record<Writing, { readonly open: string; readonly close: string }>>> = {
  'shell-start': { open: '', close: '' },
  'shell-bare': { open: '', close: '' },
  'shell-double': { open: '"', close: '"' },
  'shell-single': { open: "'", close: "'" },
  'shell-ansi': { open: "$'", close: "'" },
}

/** How a shell writes its own variable in each of its quotes. */
const VARIABLES: Partial<Readonly<Record<Writing, (name: 'HOME' | 'PWD') => string>>> = {
  'shell-start': (name) => (name === 'HOME' ? '~' : '$PWD'),
  'shell-bare': (name) => `$${name}`,
  'shell-double': (name) => `$${name}`,
  'shell-heredoc': (name) => `$${name}`,
  'shell-single': (name) => `'"$${name}"'`,
  'shell-ansi': (name) => `'"$${name}"$'`,
}

const PROJECT_FORMS: Readonly<Record<HomeForm, string>> = {
  '~': '.',
  '${HOME}': '${PWD}',
  '${localEnv:HOME}': '${localWorkspaceFolder}',
  '/home/<user>': '.',
}

/** The start of the path in the syntax of the program that expands it outside a shell. */
function plainBase({ base }: Alternative, home: HomeForm): string {
  switch (base) {
    case 'home':
      return home
    case 'portable-home':
      return '${localEnv:HOME}${localEnv:USERPROFILE}'
    case 'workspace-volume':
      return '${localWorkspaceFolderBasename}-'
    case 'project':
      return PROJECT_FORMS[home]
    case 'root':
    case 'volume':
      return ''
  }
}

function encoded(text: string, writings: readonly Writing[]): string | undefined {
  return writings.reduce<string | undefined>(
    (inner, writing) => (inner === undefined ? undefined : ENCODERS[writing](inner)),
    text,
  )
}

const STARTS_WITH_VARIABLE: ReadonlySet<AlternativeBase> = new Set(['home', 'portable-home', 'project'])

function inShell({ base, path }: Alternative, writing: Writing): string | undefined {
  const encodedPath = ENCODERS[writing](path)
  if (encodedPath === undefined || !STARTS_WITH_VARIABLE.has(base)) return encodedPath
  // An unquoted `~` would be joined with the text after it.
  const form = writing === 'shell-start' && path === '' ? 'shell-bare' : writing
  const variable = VARIABLES[form]?.(base === 'project' ? 'PWD' : 'HOME')
  return variable === undefined ? undefined : variable + encodedPath
}

/** The transition from the quotes of the first character to those of the last one. */
function bridge(first: Writing, last: Writing): string | undefined {
  const [from, to] = [QUOTES[first], QUOTES[last]]
  if (from?.open === to?.open) return ''
  return from && to ? from.close + to.open : undefined
}

/** The writings of the first and the last character of a place. */
export interface WritingContext {
  readonly first: readonly Writing[]
  readonly last: readonly Writing[]
}

const sameLayers = (a: readonly Writing[], b: readonly Writing[]): boolean =>
  a.length === b.length && a.every((writing, index) => writing === b[index])

const isShell = (writing: Writing): boolean => writing.startsWith('shell-')

/** A shell expands its variables regardless of the content of the quotes, such as a CSV field. */
function throughShell(alternative: Alternative, { first, last }: WritingContext): string | undefined {
  const [inside, [writing, ...around]] = splitAt(first, first.findIndex(isShell))
  const [, [lastWriting, ...lastAround]] = splitAt(last, last.findIndex(isShell))
  if (!writing || !lastWriting || !sameLayers(around, lastAround)) return undefined
  if (inside.includes('wsl') && STARTS_WITH_VARIABLE.has(alternative.base)) return undefined
  const path = encoded(alternative.path, inside)
  const text = path === undefined ? undefined : inShell({ ...alternative, path }, writing)
  const after = bridge(writing, lastWriting)
  return text === undefined || after === undefined ? undefined : encoded(text + after, around)
}

function splitAt<Item>(items: readonly Item[], index: number): readonly [readonly Item[], readonly Item[]] {
  return [items.slice(0, index), items.slice(index)]
}

const isOfWindows = (writing: Writing): boolean => writing.startsWith('cmd-') || writing.startsWith('powershell-')

/** systemd expands `%h` before podman receives the arguments (systemd.unit(5), "Specifiers"). */
function inUnit({ base, path }: Alternative): string | undefined {
  const text = ENCODERS.unit(path)
  if (text === undefined || base === 'project') return undefined
  return base === 'home' ? `%h${text}` : text
}

/** An alternative as written at a place; undefined if the place cannot contain it. */
export function writeAlternative(alternative: Alternative, at: WritingContext, home: HomeForm): string | undefined {
  if (at.first.includes('unit')) return inUnit(alternative)
  if (at.first.some(isShell) && at.last.some(isShell)) return throughShell(alternative, at)
  if (!sameLayers(at.first, at.last) || alternative.path.includes('$')) return undefined
  // No syntax here refers to the Linux home folder.
  if (alternative.base === 'home' && at.first.some(isOfWindows)) return undefined
  return encoded(plainBase(alternative, home) + alternative.path, at.first)
}

/** An alternative as a whole YAML scalar, for a place where a plain one is invalid: `{ device: "${HOME}/x" }`. */
export function writeScalar(alternative: Alternative, home: HomeForm): string | undefined {
  const text = writeAlternative(alternative, { first: ['yaml-double'], last: ['yaml-double'] }, home)
  return text === undefined ? undefined : `"${text}"`
}
