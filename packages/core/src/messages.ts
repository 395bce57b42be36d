import type { Problem, ProblemCode } from './types.js'
import { visible } from './visible.js'

/** Why a finding matters; printed once, since it is the same for all findings. */
export const REASON =
  'Containers access Windows drives through the WSL 2 VM boundary: files are often ten times slower, file watchers miss changes, and databases refuse the permissions.'

/** The URL of a rule's page. */
export const rulePage = (rule: string): string =>
  `https://github.com/mount-lint/mount-lint/blob/main/docs/rules/${rule}.md`

const code = (text: string): string => `\`${text}\``

const PROBLEMS: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  'yaml-syntax': (detail) => `not valid YAML: ${detail}`,
  'yaml-depth': () => 'nested too deeply to be read',
  'yaml-aliases': (detail) => `the aliases expand to too many values: ${detail}`,
  'dotenv-syntax': (detail) => `Compose cannot read this line: ${code(detail)}`,
  'dotenv-utf16': () => 'Compose cannot read UTF-16: save the file as UTF-8',
  'json-syntax': (detail) => `not valid JSON with comments: ${detail}`,
  'json-depth': () => 'nested too deeply to be read',
  'shell-syntax': (detail) => `not valid shell syntax: ${detail}`,
  'wrong-type': (detail) => `${detail} has the wrong type`,
  'duplicate-key': (detail) => `duplicate key ${code(detail)}`,
  'invalid-spec': (detail) => `${code(detail)} is not a valid volume specification`,
  'invalid-interpolation': (detail) => `${code(detail)} is not a valid variable`,
  'missing-file': (detail) => `${code(detail)} does not exist or cannot be read`,
  'missing-service': (detail) => `service ${code(detail)} does not exist`,
  'remote-file': (detail) => `${code(detail)} is remote and is not read`,
  cycle: (detail) => `${code(detail)} refers to itself`,
  'too-large': (detail) => `too large to be read: ${detail}`,
  'unused-ignore': (detail) => `this comment ignores nothing${detail === '' ? '' : ` of ${code(detail)}`}`,
}

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Describes a problem in a sentence without a full stop. */
export const describeProblem = ({ code: problem, detail }: Problem): string => visible(PROBLEMS[problem](detail))

/** Says how many findings of a file or a run are omitted. */
export const describeOmitted = (count: number): string =>
  `${count} more findings omitted: at most 20 are reported per location, and 1,000 per file`
