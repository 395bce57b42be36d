import { basename, dirname, extname, resolve } from 'node:path'
import { lineIndex, type FormatId, type LineIndex, type RuleSetting } from '@mount-lint/core'
import { isLinkOutside, projectRootOf, readBoundary } from '@mount-lint/core/node'
import * as v from 'valibot'
import { describeFailure, LEADS_OUTSIDE } from '../failures.js'
import { UserError, type Mistake } from '../user-error.js'
import { jsonDocument, type ConfigDocument, type KeyPath } from './document.js'
import { MANIFEST_KEY, type ConfigFiles } from './find.js'
import { describeIssue } from './issues.js'
import { configSchema, type ConfigFile } from './schema.js'

/** A config file merged with the configs that it extends. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly allow: readonly { readonly path: string; readonly reason?: string }[]
  readonly drives: readonly string[]
  readonly driveRoot?: string
  readonly map: Readonly<Record<string, string>>
  readonly ignore: readonly string[]
  /** The formats of file patterns, and which formats are enabled. */
  readonly formats: Readonly<Record<string, FormatId | boolean>>
}

const EMPTY: Config = { rules: {}, allow: [], drives: [], map: {}, ignore: [], formats: {} }

/** Reads a config file; throws a `UserError` with lines and columns if it is invalid. `shown` is its name in messages. */
export function loadConfig(path: string, shown: (path: string) => string, files: ConfigFiles): Promise<Config> {
  if (isLinkOutside(path)) throw new UserError(`${shown(path)}: ${LEADS_OUTSIDE}`)
  return load(path, { shown, files, extenders: [], loaded: new Map() })
}

interface Loading {
  readonly files: ConfigFiles
  readonly shown: (path: string) => string
  readonly extenders: readonly string[]
  /** Each file is read once, even if several configs extend it. */
  readonly loaded: Map<string, Config>
}

async function load(path: string, loading: Loading): Promise<Config> {
  const { shown, extenders, loaded } = loading
  const known = loaded.get(path)
  if (known) return known
  if (extenders.includes(path)) throw new UserError(`${shown(path)}: extends itself`)
  const config = await loadWithBases(path, { ...loading, extenders: [...extenders, path] })
  loaded.set(path, config)
  return config
}

async function loadWithBases(path: string, loading: Loading): Promise<Config> {
  const { shown, files } = loading
  const { file, document, text, prefix } = await read(path, shown(path), files)
  let config = EMPTY
  for (const base of new Set([file.extends ?? []].flat())) {
    try {
      config = merge(config, await loadBase(resolve(dirname(path), base), path, loading))
    } catch (error) {
      if (!(error instanceof Missing)) throw error
      fail(shown(path), text, document.offsetOf([...prefix, 'extends'], 'value'), error.message)
    }
  }
  return merge(config, toConfig(file))
}

/** An extended config; if it is outside the project, its mistakes show none of its text. */
async function loadBase(path: string, extender: string, loading: Loading): Promise<Config> {
  const { shown, files } = loading
  const mayRead = readBoundary(() => [projectRootOf(dirname(extender))])
  if (files.isThere(path) && !mayRead(path, 'include')) throw new Missing(`${shown(path)}: ${LEADS_OUTSIDE}`)
  try {
    return await load(path, loading)
  } catch (error) {
    if (error instanceof Missing || mayRead(path, 'content')) throw error
    throw new UserError(`${shown(path)}: not a valid config; it is outside the project, so its text is not shown`)
  }
}

/** A missing extended config is a mistake of the config that names it. */
class Missing extends UserError {}

interface Read {
  readonly file: ConfigFile
  readonly document: ConfigDocument
  readonly text: string
  /** The key path of the config within the document. */
  readonly prefix: KeyPath
}

async function read(path: string, name: string, files: ConfigFiles): Promise<Read> {
  const result = files.read(path)
  if (!result.ok) throw new Missing(`${name}: ${describeFailure(result.failure, result.detail)}`)
  const { text } = result
  const document = await parse(path, text)
  if (document.error) fail(name, text, document.error.offset, document.error.message)
  const isManifest = basename(path) === 'package.json'
  const prefix = isManifest ? [MANIFEST_KEY] : []
  const value = isManifest ? (document.value as Record<string, unknown>)[MANIFEST_KEY] : (document.value ?? {})
  return { file: validated(value, prefix, { name, text, document }), document, text, prefix }
}

async function parse(path: string, text: string): Promise<ConfigDocument> {
  if (!/^\.ya?ml$/.test(extname(path))) return jsonDocument(text)
  return (await import('./yaml-document.js')).yamlDocument(text)
}

interface Origin {
  readonly name: string
  readonly text: string
  readonly document: ConfigDocument
}

function validated(value: unknown, prefix: KeyPath, { name, text, document }: Origin): ConfigFile {
  if (Array.isArray(value))
    fail(name, text, document.offsetOf(prefix, 'value'), 'the config must be an object, not a list')
  const result = v.safeParse(configSchema, value)
  if (result.success) return result.output
  const lines = lineIndex(text)
  const mistakes = result.issues.map(describeIssue).map(({ path, part, message }) => {
    const offset = document.offsetOf([...prefix, ...path], part)
    return { offset, mistake: mistakeAt(name, lines, offset, message) }
  })
  throw new UserError(...mistakes.sort((a, b) => a.offset - b.offset).map(({ mistake }) => mistake))
}

function mistakeAt(name: string, lines: LineIndex, offset: number, message: string): Mistake {
  const { line, column } = lines.positionAt(offset)
  return { message: `${name}:${line}:${column}: ${message}`, location: { lines, line, column } }
}

function fail(name: string, text: string, offset: number, message: string): never {
  throw new UserError(mistakeAt(name, lineIndex(text), offset, message))
}

const toConfig = (file: ConfigFile): Config => ({
  rules: (file.rules ?? {}) as Config['rules'],
  allow: (file.allow ?? []).map((one) => (typeof one === 'string' ? { path: one } : one)) as Config['allow'],
  drives: file.drives ?? [],
  ...(file.driveRoot === undefined ? {} : { driveRoot: file.driveRoot }),
  map: file.map ?? {},
  ignore: file.ignore ?? [],
  formats: file.formats ?? {},
})

/** Keeps the last occurrence of each item, since later patterns take precedence. */
const union = <Item>(base: readonly Item[], over: readonly Item[]): readonly Item[] => {
  const later = new Set(over)
  return [...base.filter((item) => !later.has(item)), ...over]
}

/** Later values replace earlier ones; lists are concatenated. */
const merge = (base: Config, over: Config): Config => ({
  ...base,
  ...over,
  rules: { ...base.rules, ...over.rules },
  allow: union(base.allow, over.allow),
  drives: union(base.drives, over.drives),
  map: { ...base.map, ...over.map },
  ignore: union(base.ignore, over.ignore),
  formats: { ...base.formats, ...over.formats },
})
