import { expect, it } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'
import { display } from '../../../../src/traced-text.js'

const sources = (text: string): string[] =>
  readShell({ path: 'run.sh', text: `${text}\n` }, { read: () => undefined }).mounts.map(({ source }) =>
    source ? display(source) : '',
  )

it.each<[script: string, expected: string[]]>([
  ['sudo sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/srv']],
  ['sudo -E sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/mnt/c/a']],
  ['sudo D=/mnt/c/b sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/mnt/c/b']],
  ['sudo env E=1 sh -c \'docker run -v "${D:-/srv}:/b$E" i\'', ['/srv']],
  ['env -i sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/srv']],
  ['env -u D sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/srv']],
  ['su -c \'docker run -v "${D:-/srv}:/b" i\'', ['/mnt/c/a']],
  ['su - me -c \'docker run -v "${D:-/srv}:/b" i\'', ['/srv']],
  ['sudo true; sh -c \'docker run -v "${D:-/srv}:/b" i\'', ['/mnt/c/a']],
])('what is exported comes through, or not: %s', (script, expected) => {
  expect(sources(`export D=/mnt/c/a\n${script}`)).toEqual(expected)
})

it.each<[script: string, expected: string[]]>([
  ["su me -c 'docker run -v $1:/b i' _ /mnt/c/a", ['/mnt/c/a']],
  ["bash -c 'docker run -v $0:/b i' /mnt/c/a", ['/mnt/c/a']],
  ['bash -c \'exec "$0" "$@"\' docker run -v /mnt/c/a:/b i', ['/mnt/c/a']],
  ["source /dev/stdin <<< 'docker run -v /mnt/c/a:/b i'", ['/mnt/c/a']],
  ['f() { docker run -v $1:/b i; }; bash -c "f /mnt/c/a"', ['$1']],
  ["trap -- 'docker run -v /mnt/c/a:/b i' EXIT", ['/mnt/c/a']],
  ["{ trap 'docker run -v /mnt/c/a:/b i' EXIT; ls; } | cat", ['/mnt/c/a']],
  ["{ trap 'docker run -v /mnt/c/a:/b i' EXIT; ls; } &", ['/mnt/c/a']],
  ["(trap 'docker run -v /mnt/c/a:/b i' EXIT; ls)", ['/mnt/c/a']],
  ['bash -c "trap \'docker run -v /mnt/c/a:/b i\' EXIT"', ['/mnt/c/a']],
  ["alias d='docker run '; alias o='-v /mnt/c/a:/b'; d o i", ['/mnt/c/a']],
  ["alias d='docker run '; alias o='-v /mnt/c/a:/b'; d \\o i", []],
  ["if :; then alias d='docker run'\nd -v /mnt/c/a:/b i; fi", []],
  ["f() { d -v /mnt/c/a:/b i; }\nalias d='docker run'\nf", []],
  ["if :; then alias d='docker run'; fi\nd -v /mnt/c/a:/b i", ['/mnt/c/a']],
])('a script gets its name, its arguments and what it may read: %s', (script, expected) => {
  expect(sources(script)).toEqual(expected)
})
