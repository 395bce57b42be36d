import { describe, expect, it } from 'vitest'
import { lint } from '../../../../src/lint.js'
import { HOLE } from '../../../../src/traced-text.js'

const ENV = ['# where things are', 'DATA=/mnt/c/data', 'OTHER="D:/other"', '', 'MODE=dev', ''].join('\n')

const lintScript = (script: string) =>
  lint(
    { path: 'run.sh', text: `${script}\n` },
    { context: { read: (path) => (path.endsWith('.env') ? ENV : undefined) } },
  )

const sources = (script: string): (string | undefined)[] =>
  lintScript(script).mounts.map(({ source }) => source?.text.replaceAll(HOLE, '…'))

describe('what filters make of known text', () => {
  const cases: Record<string, [script: string, sources: string[]]> = {
    'variables of an env file through xargs': [
      'export $(cat .env | xargs)\ndocker run -v $DATA:/a -v $OTHER:/b img',
      ['/mnt/c/data', 'D:/other'],
    ],
    'those of a file beside the script': [
      'H=$(cd "$(dirname "$0")" && pwd)\nexport $(cat "$H/.env" | xargs)\ndocker run -v $DATA:/a img',
      ['/mnt/c/data'],
    ],
    'its comments left out by grep': [
      "export $(grep -v '^#' .env | xargs)\ndocker run -v $DATA:/a img",
      ['/mnt/c/data'],
    ],
    'its comments left out by sed': [
      "export $(sed 's/#.*//' .env | xargs)\ndocker run -v $DATA:/a img",
      ['/mnt/c/data'],
    ],
    'one line of it, cut': ['D=$(grep ^DATA= .env | cut -d= -f2)\ndocker run -v $D:/a img', ['/mnt/c/data']],
    'one of several lines': [
      "D=$(grep -E '^(NONE|DATA)=' .env | cut -d '=' -f 2-)\ndocker run -v $D:/a img",
      ['/mnt/c/data'],
    ],
    'one line of it, printed by sed': ["D=$(sed -n 's/^DATA=//p' .env)\ndocker run -v $D:/a img", ['/mnt/c/data']],
    'lines in order': [
      "printf 'b\\na\\n' | sort | uniq | while read -r n; do docker run -v /mnt/c/$n:/x img; done",
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    'a drive spelled another way by sed': [
      "W=$(echo /mnt/c/x/y | sed 's|^/mnt/c|C:|')\ndocker run -v $W:/a img",
      ['C:/x/y'],
    ],
    'all of its separators': [
      String.raw`W=$(echo 'C:\x\y' | sed -e 's/\\/\//g' -e 's/^C:/\/mnt\/c/')` + '\ndocker run -v $W:/a img',
      ['/mnt/c/x/y'],
    ],
    'or by tr': [String.raw`W=$(echo 'C:\x\y' | tr '\\' /)` + '\ndocker run -v $W:/a img', ['C:/x/y']],
    'a format behind two dashes': [
      "docker run $(printf -- '-v %s:%s ' /mnt/c/a /a /mnt/c/b /b) img",
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    'an expression that is not followed': ["D=$(echo aab | sed -E 's/(a)\\1//')\ndocker run -v $D:/a img", ['…']],
    'lines that are not known': [
      'D=$(ls -l /mnt/c/Users | grep drwx)\ndocker run -v /mnt/c/Users/$D/x:/a img',
      ['/mnt/c/Users/…/x'],
    ],
    'a field of which there are not as many': [
      'D=$(echo a:b | cut -d: -f3)\ndocker run -v /mnt/c/x$D:/a img',
      ['/mnt/c/x'],
    ],
  }

  it.each(Object.entries(cases))('%s', (_, [script, expected]) => {
    expect(sources(script)).toEqual(expected)
  })
})

describe('what filters make of text that is not known', () => {
  const cases: Record<string, [script: string, rules: string[]]> = {
    'a Windows path stays one when its drive is spelled another way': [
      String.raw`W=$(echo /mnt/c/x | sed -E 's#/mnt/([a-z])\b#\1:#')` + '\ndocker run -v $W:/a img',
      ['no-windows-home'],
    ],
    'any other is not guessed': [
      String.raw`W=$(echo "$X" | sed -E 's#/mnt/([a-z])#\1:#')` + '\ndocker run -v $W:/a img',
      [],
    ],
    'nor a part of it': ["N=$(echo /mnt/c/x | sed -E 's#.*/([a-z]+)#n-\\1#')\ndocker run -v $N:/a img", []],
  }

  it.each(Object.entries(cases))('%s', (_, [script, expected]) => {
    expect(lintScript(script).findings.map(({ rule }) => rule)).toEqual(expected)
  })
})

it('changes no file that is read as data, as nobody expands a home there', () => {
  const [finding] = lintScript('export $(cat .env | xargs)\ndocker run -v $DATA:/a img').findings
  expect(finding?.edits).toEqual([{ path: 'run.sh', range: [41, 46], text: '~/data' }])
})
