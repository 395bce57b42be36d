import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { deployments, realShapes } from '../../../../../bench/shapes/real.mjs'
import { isEngine, specsOfCommand } from '../../../src/engines/index.js'
import { mounting } from '../../../src/formats/shell/interest.js'
import { invocations, type InvocationOptions } from '../../../src/languages/shell/invocations.js'
import { outsideSlice } from '../../../src/languages/shell/slice/slice.js'
import { parseShell } from '../../../src/languages/shell/syntax/code.js'
import { traceSource } from '../../../src/traced-text.js'
import { readRecording } from '../../formats/shell/oracle/recording.js'

/** The statements that are passed by, each by its text. */
function outsideOf(script: string): string[] {
  const outside = outsideSlice(parseShell(traceSource({ path: 'run.sh', text: script })), mounting, [])
  return Array.from(outside ?? [], ({ pos, end }) => script.slice(pos, end))
}

describe('what bears on no mount is passed by', () => {
  it.each<[title: string, script: string, outside: readonly string[]]>([
    ['a command before a mount', 'echo hello\ndocker run -v /a:/b i', ['echo hello']],
    ['a command before an engine in a folder', 'echo hello\n"/usr/bin/docker" run -v /a:/b i', ['echo hello']],
    ['a variable that no mount has', 'A=1\nB=/a\ndocker run -v $B:/b i', ['A=1']],
    ['the value of an image', 'A=1\ndocker run -v /a:/b i:$A', ['A=1']],
    [
      'a helper that only prints',
      'log() { echo "$1"; }\nlog a\ndocker run -v /a:/b i',
      ['log() { echo "$1"; }', 'echo "$1"', 'log a'],
    ],
    ['commands of an engine that mount nothing', 'docker pull i:$A\ndocker run -v /a:/b i', ['docker pull i:$A']],
    [
      'a loop that does none of this',
      'for x in a b; do echo $x; done\ndocker run -v /a:/b i',
      ['for x in a b; do echo $x; done', 'echo $x'],
    ],
    [
      'what else is done with a name that only decides, where the script branches by its own arguments',
      'B=1\nA=$B\n[ $A = 1 ] && D=/a\ncase $1 in up) docker run -v $D:/b i ;; esac\ncp "$B" x',
      ['cp "$B" x'],
    ],
    ['what ends the script if a program fails', 'cp a b || exit 1\ndocker run -v /a:/b i', ['cp a b || exit 1']],
    [
      'other uses of a plain word',
      'N=web\ndocker stop "$N"\nD=/mnt/c/a\nls "$D"\ndocker run --name "$N" -v "$D:/b" "$N"',
      ['docker stop "$N"'],
    ],
    ['no value that may be an option', 'A=$1\nB=$2\ndocker run "$A" "$B" i', []],
    [
      'commands for another machine',
      'export A=/a\nssh h "docker compose up"\ndocker run -v /a:/b i',
      ['export A=/a', 'ssh h "docker compose up"'],
    ],
    [
      'what ends the script for some arguments',
      'while [ $# -gt 0 ]; do case $1 in -h) exit 0 ;; esac; shift; done\ndocker run -v /a:/b i',
      [
        'while [ $# -gt 0 ]; do case $1 in -h) exit 0 ;; esac; shift; done',
        '[ $# -gt 0 ]',
        'case $1 in -h) exit 0 ;; esac',
        'exit 0',
        'shift',
      ],
    ],
    [
      'what ends the script if the environment lacks a value',
      '[ -n "${A:-}" ] || exit 1\ndocker run -v /a:/b i',
      ['[ -n "${A:-}" ] || exit 1'],
    ],
    [
      'the arguments of a script that only reads its own name',
      'cd "$(dirname "$0")"\nset -- a\ncp "$1" x\ndocker run -v ./a:/b i',
      ['set -- a', 'cp "$1" x'],
    ],
    [
      'no other use of a name that may contain an option or a path',
      'A=-v\nls "$A"\nB=${C:-web}\nls "$B"\nD=c:\nls "$D"\nE=c\nls "$E"\ndocker run "$A" "/mnt/$E:/b" -v "$D/x:/d" "$B"',
      [],
    ],
    [
      'no other use of a plain word that an expansion may replace',
      'N=web\n: "${N:=/mnt/c/a}"\nls "$N"\ndocker run -v "$N:/b" i',
      [],
    ],
  ])('%s', (_, script, outside) => {
    expect(outsideOf(script)).toEqual(outside)
  })
})

it('passes by what bears on no mount in a file that the script runs, which is read and parsed once', () => {
  const noise = Array.from({ length: 100 }, (_, index) => `A${index.toString()}=$(date)`).join('\n')
  const fuelWith = (file: string): number =>
    invocations(traceSource({ path: 'run.sh', text: '. ./lib.sh\nup "$D"' }), {
      dialect: 'bash',
      path: 'run.sh',
      isWanted: isEngine,
      interest: mounting,
      readFile: () => ({ path: 'lib.sh', text: `D=/a\n${file}\nup() { docker run -v $1:/b i; }` }),
    }).fuelUsed
  expect(fuelWith(noise) - fuelWith('')).toBeLessThan(noise.length / 8)
})

it.each<[title: string, file: string, isTruncated: boolean]>([
  ['a short file', '', true],
  ['a long one', `# ${'x'.repeat(5000)}`, false],
])('evaluation goes on as long as the files that a script sources allow: %s', (_, comment, isTruncated) => {
  const calls = Array.from({ length: 50 }, (_, index) => `up /a${index.toString()}`).join('\n')
  const { truncated } = invocations(traceSource({ path: 'run.sh', text: `. ./lib.sh\n${calls}` }), {
    dialect: 'bash',
    path: 'run.sh',
    isWanted: isEngine,
    interest: mounting,
    fuel: 100,
    readFile: () => ({ path: 'lib.sh', text: `up() { docker run -v $1:/b i; }\n${comment}` }),
  })
  expect(truncated.length > 0).toBe(isTruncated)
})

describe('nothing is evaluated where nothing may mount', () => {
  it.each<[title: string, script: string]>([
    ['commands of an engine that mount nothing', 'A=1\nif [ $A = 1 ]; then exit; fi\ndocker pull i'],
    ['a program in a variable that is no engine', 'for p in apt-get dnf; do P=$p; done\n$P install docker-ce'],
    ['the arguments of a function that runs them', 'run() { "$@"; }\nrun cp a b\nrun docker compose exec a b'],
    ['what is only searched for', 'D=/opt/docker\nfind "$D" -name x | xargs chmod g+s'],
  ])('%s', (_, script) => {
    const parsed = parseShell(traceSource({ path: 'run.sh', text: script }))
    expect(outsideSlice(parsed, mounting, [])).toBeUndefined()
  })
})

it.each<[title: string, script: string, isPossible: boolean]>([
  ['packages', 'apt-get install -y docker.io podman\ntar -v x.tar', false],
  ['services', 'sudo systemctl start docker\n$P -v x', false],
  ['text that is looked for', 'grep -q docker /proc/1/cgroup && $P -v x', false],
  ['messages', 'echo >&2 "Not in docker (yet)"\n$P -v x', false],
  ['a command behind a service', 'service docker start; docker run -v x:/y i', true],
  ['a command for which a package is installed', 'apt-get install -y "$(docker run -v x:/y i)"', true],
])('a script may mount by what it names: %s', (_, script, isPossible) => {
  expect(mounting.isPossible([script])).toBe(isPossible)
})

describe('what may bear on a mount is evaluated', () => {
  it.each<[title: string, script: string]>([
    ['a value by way of others', 'A=/a\nB=$A/b\nset -- "$B"\ndocker run -v $1:/b i'],
    ['the arguments of a function', 'run() { "$@"; }\nA=/a\nrun docker run -v "$A:/b" i'],
    ['what a function prints', 'root() { echo "$A"; }\nA=/a\ndocker run -v "$(root):/b" i'],
    ['the status of a function', 'A=1\nis() { [ "$A" = 1 ]; }\nif is; then B=/a; else B=/b; fi\ndocker run -v $B:/b i'],
    ['text that is run', 'A=\'docker run -v /a:/b i\'\neval "$A"'],
    ['an alias', "alias d='docker run'\nd -v /a:/b i"],
    ['the folder', 'A=/a\ncd $A\ndocker run -v ./b:/b i'],
    ['what another command does with the path', 'A=/a\ncp -r $A /x\ndocker run -v $A:/b i'],
    ['which machine it is on', 'export DOCKER_HOST=ssh://a\ndocker run -v /a:/b i'],
    ['an exit that the script decides', 'A=1\n[ $A = 1 ] && exit\ndocker run -v /a:/b i'],
    ['a function with the name of an engine', 'docker() { command docker "$@"; }\ndocker run -v /a:/b i'],
    ['a command in a substitution', 'run() { A=$("$@"); }\nrun docker run -v /a:/b i'],
    ['what a pipeline reads', 'A=/a\necho $A | xargs -I{} docker run -v {}:/b i'],
  ])('%s', (_, script) => {
    expect(outsideOf(script)).toEqual([])
  })
})

const FIXTURES = new URL('../../../../../fixtures/shell/', import.meta.url)

const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.sh'))
  .map((path) => readFileSync(new URL(path, FIXTURES), 'utf8'))

const { followed, whole } = readRecording()

function specsOf(text: string, options: Pick<InvocationOptions, 'interest'>): Set<string> {
  const all = { dialect: 'bash', path: 'run.sh', isWanted: isEngine, readFile: () => undefined, ...options } as const
  const found = invocations(traceSource({ path: 'run.sh', text }), all)
  return new Set(found.invocations.flatMap(({ argv }) => specsOfCommand(argv).map(({ spec }) => spec.text)))
}

test.each<[title: string, scripts: readonly string[]]>([
  ['fixtures', fixtures],
  ['deployment scripts', deployments],
  ['shapes of real scripts', Object.values(realShapes).map((shape) => shape(1500))],
  ['generated scripts', [...followed, ...whole].map(({ script }) => script)],
])('passing by changes no volume specification of %s', (_, scripts) => {
  for (const script of scripts) expect(specsOf(script, { interest: mounting })).toEqual(specsOf(script, {}))
})
