import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'
import { invocations } from '../../../../src/languages/shell/invocations.js'
import { display, traceSource } from '../../../../src/traced-text.js'

/** The words of the last command, where nothing is set before. */
function words(text: string): string[] {
  const script = traceSource({ path: 'a.sh', text: `x= y= A=()\n${text}\nx "$x" "$y" "\${A[@]}"\n` })
  const { invocations: commands } = invocations(script, { dialect: 'bash', path: 'a.sh', readFile: () => undefined })
  return commands.at(-1)?.argv.slice(1).map(display) ?? []
}

const sources = (text: string): string[] =>
  readShell({ path: 'run.sh', text: `${text}\n` }, { read: () => undefined }).mounts.map(({ source }) =>
    source ? display(source) : '',
  )

/** What bash 5.2 gives. */
describe('read and mapfile', () => {
  it.each<[script: string, expected: string[]]>([
    ['read -r x y <<< " a  b c "', ['a', 'b c']],
    ['IFS=, read -r x y <<< "a,b,c"', ['a', 'b,c']],
    ['IFS=, read -r x y <<< "a,b,"', ['a', 'b']],
    ['IFS=, read -r x y <<< ",b"', ['', 'b']],
    ['IFS=": " read -r x y <<< "a : b: c "', ['a', 'b: c']],
    ['IFS= read -r x <<< " a "', [' a ', '']],
    ['read -ra A <<< "a b"', ['', '', 'a', 'b']],
    ['IFS=, read -r -a A <<< "a,,b"', ['', '', 'a', '', 'b']],
    ['read -r -d , x <<< "a b,c"', ['a b', '']],
    ['read -rd "" x <<< "a\nb"', ['a\nb', '']],
    ['read -r -p "name: " x <<< a', ['a', '']],
    ['read -rn 1 x <<< ab', ['a', '']],
    ['mapfile -t A <<< "a b\nc"', ['', '', 'a b', 'c']],
    ['readarray -d , -t A < <(printf a,b)', ['', '', 'a', 'b']],
    ['while IFS=, read -r x y; do break; done <<< "a,b"', ['a', 'b']],
  ])('%j', (script, expected) => {
    expect(words(script)).toEqual(expected)
  })
})

describe('quoting by the shell itself', () => {
  it.each<[script: string, expected: string[]]>([
    [`V='/mnt/c/a b'; bash -c "docker run -v \${V@Q}:/b i"`, ['/mnt/c/a b']],
    [`V="/mnt/c/it's"; printf -v Q %q "$V"; eval "docker run -v $Q:/b i"`, ["/mnt/c/it's"]],
    [`A=(docker run -v '/mnt/c/a b:/x' i); bash -c "\${A[*]@Q}"`, ['/mnt/c/a b']],
    [`V='/mnt/c/a'; bash -c "docker run -v \${V@U}:/b i"`, ['/MNT/C/A']],
  ])('%s', (script, expected) => {
    expect(sources(script)).toEqual(expected)
  })
})

describe('what is exported', () => {
  it.each<[script: string, expected: string[]]>([
    ["set -a; D=/mnt/c/a; bash -c 'docker run -v $D:/b i'", ['/mnt/c/a']],
    ["set -euo pipefail; D=/mnt/c/a; bash -c 'docker run -v ${D-/x}:/b i'", ['/x']],
    ["set -o allexport; D=/mnt/c/a; set +o allexport; bash -c 'docker run -v $D:/b i'", ['/mnt/c/a']],
    ["set -a; set +a; D=/mnt/c/a; bash -c 'docker run -v ${D-/x}:/b i'", ['/x']],
    ['DOCKER_HOST=ssh://me@host docker run -v /mnt/c/a:/b i', []],
    ['export DOCKER_HOST=ssh://me@host; docker run -v /mnt/c/a:/b i', []],
    ['DOCKER_HOST=ssh://me@host; docker run -v /mnt/c/a:/b i', ['/mnt/c/a']],
    ['export DOCKER_HOST=tcp://localhost:2375; docker run -v /mnt/c/a:/b i', ['/mnt/c/a']],
    ['env DOCKER_HOST=ssh://h docker run -v /mnt/c/a:/b i; docker run -v /mnt/c/b:/b i', ['/mnt/c/b']],
    ['if x; then export DOCKER_HOST=ssh://h; fi; docker run -v /mnt/c/a:/b i', ['/mnt/c/a']],
    ['podman --url ssh://h run -v /mnt/c/a:/b i', []],
  ])('%s', (script, expected) => {
    expect(sources(script)).toEqual(expected)
  })
})
