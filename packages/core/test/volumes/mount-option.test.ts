import { describe, expect, it } from 'vitest'
import { concat, replaceByHole, slice } from '../../src/traced-text.js'
import type { Range, TracedText } from '../../src/types.js'
import { isBindOptions, parseMountOption } from '../../src/volumes/mount-option.js'
import { traced } from '../support/mounts.js'
import { rangeOf, ranges, summary } from './summary.js'

describe('the value of --mount, as docker/cli parses it', () => {
  const cases: Record<string, [spec: string, says: string, ...at: (Range | undefined)[]]> = {
    'a bind': [String.raw`type=bind,src=C:\x,dst=/y`, String.raw`bind C:\x -> /y`, [14, 18], [23, 25]],
    'keys and types in any case': ['SRC=/a,Type=BIND,Destination=/b', 'bind /a -> /b', [4, 6], [29, 31]],
    'long names': ['type=bind,source=/a,target=/b', 'bind /a -> /b', [17, 19], [27, 29]],
    "podman's short name": ['type=bind,source=/a,dest=/b', 'bind /a -> /b', [17, 19], [25, 27]],
    'without a type it is a volume': ['source=/a,target=/b', 'volume /a -> /b', [7, 9], [17, 19]],
    'an anonymous volume': ['target=/b', 'volume - -> /b', undefined, [7, 9]],
    'an empty source is none': ['type=volume,source=,target=/b', 'volume - -> /b', undefined, [27, 29]],
    'the last of two sources': ['type=bind,src=/a,src=/b,dst=/c', 'bind /b -> /c', [21, 23], [28, 30]],
    'an equals sign in a value': ['type=bind,src=/a=b,dst=/c', 'bind /a=b -> /c', [14, 18], [23, 25]],
    'a relative source': ['type=bind,src=./a,dst=/c', 'bind ./a -> /c', [14, 17], [22, 24]],
    'a temporary file system': ['type=tmpfs,target=/c,tmpfs-size=1', 'tmpfs - -> /c', undefined, [18, 20]],
    'a named pipe': ['type=npipe,src=//./pipe/x,dst=//./pipe/x', 'npipe //./pipe/x -> //./pipe/x', [15, 25], [30, 40]],
    'read only': ['type=bind,src=/a,dst=/c,readonly', 'bind /a -> /c (ro)', [14, 16], [21, 23]],
    'read only in short': ['type=bind,src=/a,dst=/c,ro', 'bind /a -> /c (ro)', [14, 16], [21, 23]],
    'read only by a value': ['type=bind,src=/a,dst=/c,ro=1', 'bind /a -> /c (ro)', [14, 16], [21, 23]],
    'not read only by a value': ['type=bind,src=/a,dst=/c,ro=false', 'bind /a -> /c', [14, 16], [21, 23]],
    'flags without a value': ['type=bind,src=/a,dst=/c,bind-create-src,z', 'bind /a -> /c', [14, 16], [21, 23]],
    'a comma in quotes': ['type=bind,"src=/a,b",dst=/c', 'bind /a,b -> /c', [15, 19], [25, 27]],
    'a quote in quotes': ['type=bind,"src=/a""b",dst=/c', 'bind /a"b -> /c', [15, 20], [26, 28]],
    'only the first line counts': ['type=bind,src=/a,dst=/c\nsrc=/d', 'bind /a -> /c', [14, 16], [21, 23]],
    'blank lines before it do not': ['\n\r\ntype=bind,src=/a,dst=/c\r\n', 'bind /a -> /c', [17, 19], [24, 26]],
    'a carriage return in a value': ['type=bind,src=/a\rb,dst=/c\r', 'bind /a\rb -> /c', [14, 18], [23, 25]],
    'a folder in the clothes of a volume': [
      'volume-driver=local,volume-opt=type=none,volume-opt=o=bind,"volume-opt=device=/mnt/c/x",dst=/y',
      'bind /mnt/c/x -> /y',
      [78, 86],
      [92, 94],
    ],
    'a device of another driver': [
      'volume-driver=x,volume-opt=o=bind,volume-opt=device=/a,src=v,dst=/y',
      'volume v -> /y',
      [59, 60],
      [65, 67],
    ],
    'a device of another file system': [
      'volume-opt=type=nfs,volume-opt=device=:/a,src=v,dst=/y',
      'volume v -> /y',
      [46, 47],
      [52, 54],
    ],
    'an unknown key is not for us to refuse': [
      'type=bind,src=/a,dst=/c,relabel=shared',
      'bind /a -> /c',
      [14, 16],
      [21, 23],
    ],
    'nothing at all': ['', 'invalid-field', undefined],
    'no target': ['type=bind,source=/a', 'missing-target', [0, 19]],
    'an empty target': ['source=/a,target=', 'missing-target', [0, 17]],
    'an unknown type': ['type=folder,source=/a,target=/b', 'unknown-type', [5, 11]],
    'the syntax of -v': ['/a:/b:ro', 'invalid-field', [0, 8]],
    'a blank before a key': ['type=bind, source=/a,target=/b', 'invalid-field', [10, 20]],
    'a blank before a value': ['type=bind,source= /a,target=/b', 'invalid-field', [10, 20]],
    'a quote in a bare field': ['type=bind,source="/a",target=/b', 'invalid-csv', [0, 31]],
    'a quote that is not closed': ['type=bind,"source=/a,target=/b', 'invalid-csv', [0, 30]],
    'text behind a closing quote': ['type=bind,"source=/a"x,target=/b', 'invalid-csv', [0, 32]],
  }
  for (const [title, [spec, says, ...at]] of Object.entries(cases)) {
    it(title, () => {
      const parsed = parseMountOption(traced(spec))
      expect(summary(parsed)).toBe(says)
      expect(ranges(parsed)).toEqual(at)
    })
  }

  it('says where the type is written', () => {
    const parsed = parseMountOption(traced('src=/a,type=Bind,dst=/b'))
    expect('typeText' in parsed && rangeOf(parsed.typeText)).toEqual([12, 16])
  })
})

describe('types that only podman knows (podman-run(1))', () => {
  const cases: [spec: string, podman: string, docker: string][] = [
    ['type=glob,src=/mnt/c/logs/*.log,dst=/logs', 'bind /mnt/c/logs/*.log -> /logs', 'unknown-type'],
    ['type=ramfs,dst=/scratch', 'tmpfs - -> /scratch', 'unknown-type'],
    ['type=devpts,dst=/dev/pts', 'tmpfs - -> /dev/pts', 'unknown-type'],
    ['type=artifact,src=quay.io/me/model,dst=/model', 'image quay.io/me/model -> /model', 'unknown-type'],
    ['type=folder,src=/a,dst=/b', 'unknown-type', 'unknown-type'],
  ]
  it.each(cases)('%s', (spec, podman, docker) => {
    expect(summary(parseMountOption(traced(spec), 'podman'))).toBe(podman)
    expect(summary(parseMountOption(traced(spec), 'docker'))).toBe(docker)
  })
})

/** The text with a hole for each `$`. */
function withHoles(text: string): TracedText {
  const file = traced(text)
  const parts = Array.from(text, (character, at) => {
    const part = slice(file, at, at + 1)
    return character === '$' ? replaceByHole(part, { name: '$', meaning: 'unknown' }) : part
  })
  return concat(...parts)
}

describe('what the text does not decide', () => {
  const cases: Record<string, [spec: string, says: string]> = {
    'a source': ['type=bind,src=$,dst=/c', 'bind $ -> /c'],
    'more options': ['type=bind,src=/mnt/c/x,$', 'bind /mnt/c/x -> -'],
    'a key': ['type=bind,$=/mnt/c/x,src=/a,dst=/c', 'bind /a -> /c'],
    'the type of a path': ['type=$,src=/mnt/c/x,dst=/c', 'bind /mnt/c/x -> /c'],
    'the type of a name': ['type=$,src=data,dst=/c', 'volume data -> /c'],
  }
  for (const [title, [spec, says]] of Object.entries(cases)) {
    it(title, () => {
      expect(summary(parseMountOption(withHoles(spec)))).toBe(says)
    })
  }
})

describe('the options of a volume', () => {
  it.each([
    ['bind', true],
    ['rbind', true],
    ['ro,bind', true],
    ['addr=bind', false],
    ['', false],
    [undefined, false],
  ])('%s ask for a bind: %s', (options, expected) => {
    expect(isBindOptions(options)).toBe(expected)
  })
})
