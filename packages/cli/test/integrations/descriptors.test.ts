import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { BAD, composeWith, folderWith, runIn } from '../sandbox.js'

const integration = (path: string): unknown =>
  parse(readFileSync(new URL(`../../../../integrations/${path}`, import.meta.url), 'utf8'))

const text = { type: 'string' }
const texts = { type: 'array', items: text }
const flag = { type: 'boolean' }

const object = (properties: object, required: readonly string[]): object => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

const errorsIn = (schema: object, value: unknown): unknown => {
  const validate = new Ajv({ allErrors: true }).compile(schema)
  return validate(value) ? [] : validate.errors
}

const files = {
  'compose.yaml': composeWith('/mnt/c/Users/me/app:/app', 'D:/x:/x', 'C:/Users/me/.ssh:/s:ro'),
  'a.log': '',
}

interface Sarif {
  readonly runs: readonly { readonly results: readonly { readonly level: string }[] }[]
}

const levelsIn = (sarif: string): string[] =>
  (JSON.parse(sarif) as Sarif).runs.flatMap(({ results }) => results.map(({ level }) => level))

describe('MegaLinter', () => {
  const path = 'megalinter/mega-linter-plugin-mount-lint/mount-lint.megalinter-descriptor.yml'

  interface Descriptor {
    readonly linters: readonly [
      {
        readonly cli_lint_extra_args: readonly string[]
        readonly cli_sarif_args: readonly string[]
        readonly cli_lint_errors_regex: string
      },
    ]
  }

  const descriptor = integration(path) as Descriptor
  const [linter] = descriptor.linters

  // The keys used, as in megalinter-descriptor.jsonschema.json of MegaLinter.
  const linterSchema = object(
    {
      linter_name: text,
      name: text,
      linter_url: text,
      linter_repo: text,
      linter_rules_url: text,
      linter_rules_configuration_url: text,
      linter_rules_inline_disable_url: text,
      linter_spdx_license: text,
      cli_lint_mode: { enum: ['file', 'project', 'list_of_files'] },
      cli_lint_extra_args: texts,
      cli_lint_fix_arg_name: text,
      cli_lint_errors_count: { enum: ['regex_number', 'regex_count', 'regex_sum', 'total_lines'] },
      cli_lint_errors_regex: text,
      can_output_sarif: flag,
      cli_sarif_args: texts,
      examples: texts,
      // A plugin is installed by RUN instructions alone (plugin_factory.py).
      install: object({ dockerfile: { type: 'array', items: { type: 'string', pattern: '^RUN ' } } }, ['dockerfile']),
    },
    ['linter_name', 'linter_url', 'examples'],
  )
  const schema = object(
    {
      descriptor_id: text,
      descriptor_type: { enum: ['language', 'format', 'tooling_format', 'other'] },
      lint_all_files: flag,
      linters: { type: 'array', items: linterSchema },
    },
    ['descriptor_id', 'descriptor_type', 'linters'],
  )

  test('accepts the descriptor by its schema', () => {
    expect(errorsIn(schema, descriptor)).toEqual([])
  })

  test('loads a plugin from a folder and a file with these names', () => {
    expect(path).toMatch(/\/mega-linter-plugin-[^/]+\/[^/]+\.megalinter-descriptor\.yml$/)
  })

  test('counts the errors in the output', async () => {
    const { code, stdout } = await runIn(folderWith(files), linter.cli_lint_extra_args)
    expect({ code, errors: stdout.match(new RegExp(linter.cli_lint_errors_regex, 'g'))?.length }).toEqual({
      code: 1,
      errors: 2,
    })
  })

  test('receives SARIF in the file that it names', async () => {
    const folder = folderWith(files)
    const output = join(folder, 'MOUNT_LINT.sarif')
    const sarif = linter.cli_sarif_args.map((arg) => arg.replace('{{SARIF_OUTPUT_FILE}}', output))
    expect(await runIn(folder, [...linter.cli_lint_extra_args, ...sarif])).toMatchObject({ code: 1, stdout: '' })
    expect(levelsIn(readFileSync(output, 'utf8'))).toEqual(['error', 'error', 'warning'])
  })

  test('succeeds in a repository without files to lint', async () => {
    expect(await runIn(folderWith({}), linter.cli_lint_extra_args)).toMatchObject({ code: 0 })
  })
})

describe('trunk', () => {
  interface Plugin {
    readonly lint: {
      readonly definitions: readonly [
        { readonly commands: readonly [{ readonly run: string; readonly success_codes: readonly number[] }] },
      ]
    }
  }

  const plugin = integration('trunk/plugin.yaml') as Plugin
  const [{ commands }] = plugin.lint.definitions
  const [{ run, success_codes }] = commands

  // The keys used, as in the field reference of docs.trunk.io.
  const tool = object({ name: text, runtime: text, package: text, shims: texts, known_good_version: text }, ['name'])
  const command = object(
    {
      name: text,
      output: { enum: ['sarif', 'lsp_json', 'pass_fail', 'regex', 'arcanist', 'rewrite'] },
      run: { type: 'string', pattern: '\\$\\{target\\}' },
      success_codes: { type: 'array', items: { type: 'integer' } },
      batch: flag,
      cache_results: flag,
    },
    ['name', 'output', 'run', 'success_codes'],
  )
  const definition = object(
    {
      name: text,
      description: text,
      files: texts,
      tools: texts,
      commands: { type: 'array', items: command },
      direct_configs: texts,
      issue_url_format: { type: 'string', pattern: '\\{\\}' },
      known_good_version: text,
      version_command: object({ parse_regex: text, run: text }, ['parse_regex', 'run']),
    },
    ['name', 'files', 'commands'],
  )
  const definitions = (items: object): object => object({ definitions: { type: 'array', items } }, ['definitions'])
  const schema = object({ version: { const: 0.1 }, tools: definitions(tool), lint: definitions(definition) }, [
    'version',
    'lint',
  ])

  test('accepts the plugin by its schema', () => {
    expect(errorsIn(schema, plugin)).toEqual([])
  })

  const argsFor = (...targets: readonly string[]): string[] =>
    run
      .split(' ')
      .slice(1)
      .flatMap((arg) => (arg === '${target}' ? targets : [arg]))

  test.each([
    ['findings', files, ['a.log', 'compose.yaml'], ['error', 'error', 'warning']],
    ['nothing of a file that is not read', files, ['a.log'], []],
  ])('receives SARIF with %s, and an exit code of success', async (_title, content, targets, levels) => {
    const { code, stdout } = await runIn(folderWith(content), argsFor(...targets))
    expect(levelsIn(stdout)).toEqual(levels)
    expect(success_codes).toContain(code)
  })

  test('receives another exit code if a file cannot be read', async () => {
    const { code } = await runIn(folderWith({ 'compose.yaml': BAD }), argsFor('missing.yaml'))
    expect(success_codes).not.toContain(code)
  })
})
