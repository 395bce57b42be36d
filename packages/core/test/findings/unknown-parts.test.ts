import { describe, expect, it } from 'vitest'
import { applyEdits, describeFinding, describeProblem, lint, type LintResult } from '../../src/index.js'

const compose = (volume: string): LintResult =>
  lint({ path: 'compose.yaml', text: `services:\n  a:\n    volumes:\n${volume}` })

/** Volumes with an unknown part, or over several lines, that no edit can write as a whole. */
const ROWS: readonly (readonly [
  says: string,
  volume: string,
  messages: readonly string[],
  written: readonly string[],
])[] = [
  [
    'names the variable of a path whose backslashes are escapes',
    '      - "C:\\temp\\${X}b:/y"\n',
    [
      '`C:\\temp\\${X}b` contains an escape sequence: in these quotes, a backslash and a letter form a control character',
      String.raw`not valid YAML: Invalid escape sequence \$`,
    ],
    ['~/temp/'],
  ],
  [
    'says nothing of a type that a variable gives',
    '      - type: ${TYP}\n        source: ./c\n        target: /z\n',
    [],
    [],
  ],
  [
    'writes no variable of a plain scalar over two lines',
    '      - type: bind\n        source: /mnt/c/my\n          $X/y\n        target: /b\n',
    ['`/mnt/c/my ${X}/y` is on the Windows drive C:'],
    [],
  ],
]

describe('unknown parts of a host path', () => {
  it.each(ROWS)('%s', (_says, volume, messages, written) => {
    const { findings, problems } = compose(volume)
    const said = [...findings.map((finding) => describeFinding(finding).message), ...problems.map(describeProblem)]
    expect(said).toEqual(messages)
    expect(findings.flatMap(({ edits }) => edits.map(({ text }) => text))).toEqual(written)
  })
})

describe('a block scalar', () => {
  it.each([
    ['starts with an empty line', '      - |\n\n        /mnt/c/data:/a\n      - ./b:/b\n'],
    ['goes on in a second line', '      - >-\n        /mnt/c/my\n        data:/a\n      - ./b:/b\n'],
  ])('that %s keeps its lines', (_says, volume) => {
    const text = `services:\n  a:\n    volumes:\n${volume}`
    const edits = compose(volume).findings.flatMap((finding) => finding.edits)
    const lines = applyEdits(text, edits).split('\n')
    expect(lines.map((line) => /^ */.exec(line)?.[0])).toEqual(text.split('\n').map((line) => /^ */.exec(line)?.[0]))
  })
})

describe('an argument of a script', () => {
  it.each([
    [
      'is shown as the variable that holds it',
      'ID=$1\ndocker run -v /mnt/c/run_${ID}:/a i',
      '/mnt/c/run_${ID}',
      '~/run_${ID}',
    ],
    [
      'is shown as the first variable that holds it',
      'A=$1\nB="x$A"\ndocker run -v /mnt/c/$B:/a i',
      '/mnt/c/x${A}',
      '~/x${A}',
    ],
    ['is shown as itself where no variable holds it', 'docker run -v /mnt/c/$1:/a i', '/mnt/c/$1', '~/$1'],
    [
      'is shown by the name that its caller knows',
      'f() { docker run -v "/mnt/c/$1:/a" i; }\nf "$X"',
      '/mnt/c/${X}',
      '$HOME/${X}',
    ],
  ])('%s', (_says, text, host, alternative) => {
    const { findings } = lint({ path: 'run.sh', text })
    expect(findings.map(describeFinding)).toEqual([
      { message: `\`${host}\` is on the Windows drive C:`, help: `write \`${alternative}\` instead` },
    ])
  })
})
