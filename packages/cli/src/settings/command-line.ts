import { formats } from '@mount-lint/core/formats'
import type { FormatId, RuleId, RuleSetting } from '@mount-lint/core'
import { alternatives } from '../alternatives.js'
import { nearest } from '../nearest.js'
import type { Options } from '../options.js'
import { UserError } from '../user-error.js'
import { NEVER, type FormatPattern, type Matcher } from './file-settings.js'

type RuleSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>

/** The settings of the command line, for all files. */
export interface CommandLineSettings {
  readonly rules: RuleSettings
  readonly ignores: Matcher
  readonly formats: readonly FormatPattern[]
}

/** Reads the settings from the options; throws a `UserError` for unknown names. */
export async function commandLineSettings(options: Options, cwd: string): Promise<CommandLineSettings> {
  const patterns = options['no-ignore'] ? [] : options['ignore-pattern']
  const formatsOf = options['format-of'].map(splitFormat)
  const rules = await rulesBy(options.rule)
  if (patterns.length + formatsOf.length === 0) return { rules, ignores: NEVER, formats: [] }
  const { matcherIn } = await import('./matcher.js')
  return {
    rules,
    ignores: matcherIn(cwd, patterns),
    formats: formatsOf.map(([glob, name]) => ({ format: formatNamed(name), matches: matcherIn(cwd, [glob]) })),
  }
}

function splitFormat(given: string): [glob: string, format: string] {
  const at = given.lastIndexOf('=')
  return [given.slice(0, at), given.slice(at + 1)]
}

function formatNamed(name: string): FormatId {
  const ids = formats.map(({ id }) => id)
  const id = ids.find((one) => one === name)
  if (id !== undefined) return id
  const meant = nearest(name, ids)
  throw new UserError(
    `unknown format "${name}"${meant === undefined ? `, use ${alternatives(ids)}` : `, did you mean ${meant}?`}`,
  )
}

const SEVERITIES: readonly RuleSetting[] = ['off', 'warn', 'error', 'default']

async function rulesBy(given: readonly string[]): Promise<RuleSettings> {
  if (given.length === 0) return {}
  const { ruleNamed } = await import('../rules.js')
  return Object.fromEntries(
    given.map((one) => {
      const [name = '', severity] = one.split(':')
      return [ruleNamed(name).id, severityNamed(severity, one)]
    }),
  )
}

function severityNamed(name: string | undefined, given: string): RuleSetting {
  const setting = SEVERITIES.find((one) => one === name)
  if (setting === undefined) throw new UserError(`unknown severity in --rule ${given}, use ${alternatives(SEVERITIES)}`)
  return setting
}
