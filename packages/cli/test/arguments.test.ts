import { describe, expect, test } from 'vitest'
import { parseArguments } from '../src/arguments.js'

const defaults = {
  format: 'pretty',
  list: false,
  fix: false,
  'dry-run': false,
  force: false,
  'ignore-pattern': [],
  'no-ignore': false,
  'format-of': [],
  staged: false,
  'no-config': false,
  rule: [],
  quiet: false,
  'update-baseline': false,
  color: 'auto',
  'no-color': false,
  debug: false,
  machine: 'auto',
  'machine-info': false,
  rules: false,
  init: false,
  help: false,
  version: false,
}

describe('valid arguments', () => {
  test.each([
    ['nothing', [], {}, []],
    ['paths', ['a', 'b/*.yml'], {}, ['a', 'b/*.yml']],
    ['a value in the next argument', ['--format', 'json', 'a'], { format: 'json' }, ['a']],
    ['a value after =', ['--format=json', 'a'], { format: 'json' }, ['a']],
    ['short options', ['-f', 'json', '-l'], { format: 'json', list: true }, []],
    ['short options in one', ['-lfjson'], { format: 'json', list: true }, []],
    ['options after paths', ['a', '--list', 'b'], { list: true }, ['a', 'b']],
    ['the last of several formats', ['-f', 'json', '-f', 'pretty'], {}, []],
    ['paths that look like options after --', ['--', '--list', '-f'], {}, ['--list', '-f']],
    ['a dry run', ['--fix', '--dry-run'], { fix: true, 'dry-run': true }, []],
    ['a dry run before what it belongs to', ['--dry-run', '--fix'], { fix: true, 'dry-run': true }, []],
    ['the kind of machine', ['--machine', 'wsl'], { machine: 'wsl' }, []],
    ['a folder in the next argument', ['--drive-root', '/windir'], { 'drive-root': '/windir' }, []],
    ['a folder after =', ['--drive-root=/'], { 'drive-root': '/' }, []],
    ['a list of patterns', ['--ignore-pattern=a', '--ignore-pattern', 'b'], { 'ignore-pattern': ['a', 'b'] }, []],
    ['a number', ['--max-warnings', '0'], { 'max-warnings': '0' }, []],
    ['stdin as a file', ['--files-from', '-'], { 'files-from': '-' }, []],
    ['a shell', ['--completion=zsh'], { completion: 'zsh' }, []],
    ['help', ['-h'], { help: true }, []],
    ['the version', ['-v'], { version: true }, []],
  ])('%s', (_title, args, options, paths) => {
    expect(parseArguments(args)).toMatchObject({ ok: true, options: { ...defaults, ...options }, paths })
  })
})

describe('invalid arguments, reported in one line', () => {
  test.each([
    [['--lits'], 'unknown option --lits, did you mean --list?'],
    [['--forma', 'json'], 'unknown option --forma, did you mean --format?'],
    [['--frobnicate'], 'unknown option --frobnicate, see --help'],
    [['-x'], 'unknown option -x, see --help'],
    [['--no-list'], 'unknown option --no-list, see --help'],
    [['--__proto__'], 'unknown option --__proto__, see --help'],
    [
      ['--format'],
      '--format expects pretty, stylish, json, jsonl, sarif, github, gitlab, junit, checkstyle, unix or rdjson',
    ],
    [
      ['--format='],
      'unknown format "", use pretty, stylish, json, jsonl, sarif, github, gitlab, junit, checkstyle, unix or rdjson',
    ],
    [
      ['--format', '--list'],
      'unknown format "--list", use pretty, stylish, json, jsonl, sarif, github, gitlab, junit, checkstyle, unix or rdjson',
    ],
    [['--format', 'jsn'], 'unknown format "jsn", did you mean json?'],
    [['--list=yes'], '--list accepts no value'],
    [['--dry-run'], '--dry-run requires --fix'],
    [['--force', '--list'], '--force requires --fix'],
    [['--machine', 'mac'], 'unknown machine "mac", use auto, wsl, windows, linux or none'],
    [['--drive-root'], '--drive-root expects <folder>'],
    [['--drive-root='], '--drive-root expects <folder>'],
    [['--max-warnings', 'x'], '--max-warnings expects <number>'],
    [['--max-warnings=-1'], '--max-warnings expects <number>'],
    [['--rule', 'no-windows-path'], '--rule expects <rule:severity>'],
    [['--format-of', 'x'], '--format-of expects <glob=format>'],
    [['--update-baseline'], '--update-baseline requires --baseline'],
    [['--completion', 'csh'], 'unknown completion "csh", did you mean zsh?'],
    [['a', '--lits', '--frob'], 'unknown option --lits, did you mean --list?'],
  ])('%j', (args, message) => {
    expect(parseArguments(args)).toEqual({ ok: false, message })
  })
})
