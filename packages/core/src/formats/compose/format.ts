import { basename, dirname, joinPaths } from '../../paths/join.js'
import type { Context, Source } from '../../types.js'
import type { Format } from '../format.js'
import { isUnbalanced, mayContainWindowsPath } from '../signs.js'
import { looksLikeCompose } from './recognize.js'

/** An escape, a source that Compose reads as a volume name, and keys that read other files. */
const SIGN = /[\\`]|\$\(|\b(?:include|extends)\b/

const hasSign = (text: string): boolean => mayContainWindowsPath(text) || SIGN.test(text)

/** A tab that indents a line; the search starts at tabs, which are rare. */
const TAB_INDENT = /\t(?<=^ *\t)/m

const isBroken = (text: string): boolean => isUnbalanced(text) || TAB_INDENT.test(text)

/** The default name of a compose file, for which Compose also loads override files. */
const DEFAULT_NAME = /^(?:docker-)?compose\.ya?ml$/
const OVERRIDES = ['compose', 'docker-compose'].flatMap((name) =>
  ['yml', 'yaml'].map((end) => `${name}.override.${end}`),
)

/** The texts that Compose reads with the file; `COMPOSE_FILE` may name more. */
function beside({ path }: Source, context: Context): string[] {
  const names = DEFAULT_NAME.test(basename(path)) ? ['.env', ...OVERRIDES] : ['.env']
  return names.flatMap((name) => context.read(joinPaths(dirname(path), name), 'include') ?? [])
}

const holdsBeside = (source: Source, context: Context, holds: (text: string) => boolean): boolean =>
  beside(source, context).some((text) => holds(text) || text.includes('COMPOSE_FILE'))

const maySpellDrive = (source: Source, context: Context): boolean =>
  hasSign(source.text) || holdsBeside(source, context, hasSign)

/** The keys of mounts and of other files; an escape may hide them. */
const MOUNTING_KEY = /volumes|configs|secrets|include|extends|\\/

const mayMount = (source: Source, context: Context): boolean =>
  MOUNTING_KEY.test(source.text) || holdsBeside(source, context, (text) => MOUNTING_KEY.test(text))

export const compose: Format<'compose'> = {
  id: 'compose',
  title: 'Compose files',
  globs: [
    '**/{compose,docker-compose,docker-stack}.{yml,yaml}',
    '**/{compose,docker-compose,docker-stack}[-_.]*.{yml,yaml}',
  ],
  asks: ['**/*.{yml,yaml}'],
  // Visual Studio generates the first two on every build. GitHub reads its own files.
  excludes: ['**/*.g.{yml,yaml}', '**/obj/**/*.{yml,yaml}', '**/.github/{workflows,actions}/**/*.{yml,yaml}'],
  recognizes: looksLikeCompose,
  maySpellDrive,
  mayMount,
  beside,
  mayBeInvalid: isBroken,
  isEslintLanguage: true,
}
