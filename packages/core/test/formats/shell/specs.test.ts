import { describe, expect, it } from 'vitest'
import { describeProblem, lint } from '../../../src/index.js'
import { hostsIn } from '../../support/hosts-in.js'

const script = (...lines: readonly string[]): string => ['#!/bin/bash', ...lines, ''].join('\n')

const mountsOf = (text: string) =>
  lint({ path: 'run.sh', text }).mounts.map(({ type, source, target }) => [type, source?.text, target?.text])

const problemsOf = (text: string) =>
  lint({ path: 'run.sh', text }).problems.map((problem) => [
    text.slice(...problem.place.range),
    describeProblem(problem),
  ])

describe('a specification that the script does not decide', () => {
  it('may be a bind mount of any folder', () => {
    expect(mountsOf(script('docker run --volume "$SPEC" fern'))).toEqual([['bind', '\uFFFF', undefined]])
  })

  it.each(['v=$(docker volume create)\ndocker run -v "$v:/a" fern', 'docker run -v `podman volume create x`:/a fern'])(
    'is a volume where a program creates one: %s',
    (text) => {
      expect(mountsOf(script(text))).toEqual([['volume', '\uFFFF', '/a']])
    },
  )
})

describe('a specification that is not valid', () => {
  it.each([
    ['at its words', 'docker run -v ":/a" fern', '":/a"', ':/a'],
    ['at the words that a helper gets', 'start() { docker run "$@" fern; }\nstart -v ":/a"', '":/a"', ':/a'],
  ])('is reported %s', (_, text, written, spec) => {
    expect(problemsOf(script(text))).toEqual([
      [written.slice(1, -1), `\`${spec}\` is not a valid volume specification`],
    ])
  })
})

describe('syntax that is not that of a POSIX shell', () => {
  it.each([
    ['the short loop of zsh', 'for plugin ($plugins); do\n  ls\ndone'],
    ['a block of zsh', '{ ls } always { echo done }\nfor x in ('],
    ['a template of Go', '{{- range .Names}}\ndocker run {{.Name}} (\n{{- end}}'],
  ])('is no problem: %s', (_, text) => {
    expect(problemsOf(`${text}\n`)).toEqual([])
  })

  it('is a problem otherwise', () => {
    expect(problemsOf("docker run -v d:/d image --format '{{.Names}}'\nfor x in; do )\n")).toHaveLength(1)
  })
})

describe('docker context use', () => {
  it.each([
    ['another machine', 'docker context use prod', []],
    ['this machine', 'docker context use desktop-linux', ['/mnt/c/fern']],
    ['this machine again', 'docker context use prod\ndocker context use default', ['/mnt/c/fern']],
    [
      'another machine, for a call with a context of its own',
      'docker context use prod\nexport DOCKER_CONTEXT=default',
      ['/mnt/c/fern'],
    ],
    ['a list of contexts', 'docker context ls', ['/mnt/c/fern']],
  ])('chooses %s', (_, before, hosts) => {
    expect(hostsIn('run.sh', script(before, 'docker run -v /mnt/c/fern:/a fern'))).toEqual(hosts)
  })

  it('holds in cmd.exe, too', () => {
    expect(hostsIn('run.bat', 'docker context use prod\r\ndocker run -v C:\\fern:/a fern\r\n')).toEqual([])
  })
})

it('files of GitHub are no Compose files, whatever their names', () => {
  const text = 'services: { a: { image: x, volumes: [/mnt/c/fern:/a] } }\n'
  expect(hostsIn('.github/workflows/docker-compose.yml', text)).toEqual([])
  expect(hostsIn('.github/docker-compose.yml', text)).toEqual(['/mnt/c/fern'])
})
