import { describe, expect, it, test } from 'vitest'
import { display } from '../../../src/index.js'
import { read as readPython } from '../../../src/formats/python/read.js'
import { read as readCFamily } from '../../../src/formats/testcontainers/read.js'
import type { Read } from '../../../src/formats/format.js'
import type { Mount } from '../../../src/types.js'

const context = { read: () => undefined }

const mountsIn = (read: Read, text: string): readonly Mount[] => read({ path: 'src/file', text }, context).mounts

/** The host path, where it is written, and the container path of each mount. */
const found = (read: Read, text: string): string[] =>
  mountsIn(read, text).map(({ source, target, readOnly }) => {
    const range = source?.atoms.flatMap(({ origins }) => origins.map((origin) => origin.range)) ?? []
    const written = text.slice(Math.min(...range.map(([start]) => start)), Math.max(...range.map(([, end]) => end)))
    return `${source ? display(source) : ''} = ${written} at ${target ? display(target) : '?'}${readOnly ? ' (ro)' : ''}`
  })

describe('Python', () => {
  const mapping = (string: string): string => `DockerContainer().with_volume_mapping(${string}, '/y')`

  test.each([
    ['a plain string', `'C:/x'`, 'C:/x = C:/x at /y'],
    ['an escaped backslash', String.raw`"C:\\x"`, String.raw`C:\x = C:\\x at /y`],
    ['an unknown escape, which keeps its backslash', String.raw`'C:\docs'`, String.raw`C:\docs = C:\docs at /y`],
    ['escapes by number', String.raw`'\x43:/\u0078'`, String.raw`C:/x = \x43:/\u0078 at /y`],
    ['a raw string', String.raw`r'C:\temp'`, String.raw`C:\temp = C:\temp at /y`],
    ['three quotes', `"""C:/x"""`, 'C:/x = C:/x at /y'],
    ['strings side by side', `'C:' '/x'`, `C:/x = C:' '/x at /y`],
    ['strings that + joins', `'C:/' + "x"`, `C:/x = C:/' + "x at /y`],
    ['an expression in braces', `f'C:/{user}/x'`, 'C:/{user}/x = C:/{user}/x at /y'],
    ['braces of a string without f', `'C:/{user}'`, 'C:/{user} = C:/{user} at /y'],
  ])('reads %s', (_title, string, expected) => {
    expect(found(readPython, mapping(string))).toEqual([expected])
  })

  test.each([
    ['by name', `c.with_volume_mapping(container='/y', host='C:/x', mode='ro')`, ['C:/x = C:/x at /y (ro)']],
    ['in any order of a dictionary', `f(volumes={'C:/x': {'mode': 'ro', 'bind': '/y'}})`, ['C:/x = C:/x at /y (ro)']],
    [
      'over several lines',
      `f(\n  volumes=[\n    'C:/x:/y',\n    'D:/z:/z',\n  ],\n)`,
      ['C:/x = C:/x at /y', 'D:/z = D:/z at /z'],
    ],
    [
      'of the last assignment',
      `c = ['ls']\nc = ['docker', 'run', '-v', 'C:/x:/y', 'i']\nrun(c)`,
      ['C:/x = C:/x at /y'],
    ],
    ['of a string that is not closed', `f(volumes=['C:/x:/y`, []],
    ['of a variable', `f(volumes={host: {'bind': '/y'}}); Mount('/y', host, 'bind'); run(command)`, []],
    ['of a function that is only defined', `def with_volume_mapping(self, host, container): pass`, []],
    ['of a relative path', `c.with_volume_mapping('./x', '/y')`, []],
  ])('reads arguments %s', (_title, text, expected) => {
    expect(found(readPython, text)).toEqual(expected)
  })
})

describe('Java, Kotlin and C#', () => {
  const call = (string: string): string => `new ContainerBuilder().WithBindMount(${string}, "/y");`

  test.each([
    ['an escaped backslash', String.raw`"C:\\x"`, String.raw`C:\x = C:\\x at /y`],
    ['a verbatim string', String.raw`@"C:\new"`, String.raw`C:\new = C:\new at /y`],
    ['doubled quotes', `@"C:/a""b"`, 'C:/a"b = C:/a""b at /y'],
    ['a raw string', String.raw`"""C:\new"""`, String.raw`C:\new = C:\new at /y`],
    ['an interpolated verbatim string', String.raw`$@"C:\{user}\new"`, String.raw`C:\{user}\new = C:\{user}\new at /y`],
    ['a template of Kotlin', '"C:/$user/x"', 'C:/$user/x = C:/$user/x at /y'],
    ['strings that + joins', `"C:/" + "x"`, `C:/x = C:/" + "x at /y`],
  ])('reads %s', (_title, string, expected) => {
    expect(found(readCFamily, call(string))).toEqual([expected])
  })

  test.each([
    ['a character', `char c = '"'; b.WithBindMount("C:/x", "/y");`, ['C:/x = C:/x at /y']],
    ['a text block', `String s = """\n  WithBindMount("C:/x", "/y")\n  """;`, []],
    ['a list of binds', `Binds = ["C:/x:/y", "D:/z:/z:ro"]`, ['C:/x = C:/x at /y', 'D:/z = D:/z at /z (ro)']],
    ['an empty list of binds', `Binds = [], Next = ["C:/x:/y"]`, []],
    ['a command of Go', 'exec.Command("docker", "run", "-v", "C:/x:/y", "i")', ['C:/x = C:/x at /y']],
    [
      'a command of Go with a context',
      'exec.CommandContext(ctx, "docker", "run", "-vC:/x:/y", "i")',
      ['C:/x = C:/x at /y'],
    ],
    ['a command of another program', 'exec.Command("ls", "-v", "C:/x:/y")', []],
    ['a bind of something else', `Bind("C:/x", source)`, []],
    ['a statement after an assertion', `assertReady(); c.withFileSystemBind("C:/x", "/y")`, ['C:/x = C:/x at /y']],
    ['a Windows container', String.raw`b.WithBindMount(@"C:\x", @"C:\y")`, [String.raw`C:\x = C:\x at C:\y`]],
  ])('reads %s', (_title, text, expected) => {
    expect(found(readCFamily, text)).toEqual(expected)
  })
})

describe('code of any length', () => {
  it.each(['"\\', '(', "f(volumes={'", '@"', 'with_volume_mapping(', '"""', '/*', 'Binds = [', "'''"])(
    'is read in one pass: %s',
    (piece) => {
      const text = piece.repeat(4000)
      expect([...mountsIn(readPython, text), ...mountsIn(readCFamily, text)]).toEqual([])
    },
  )
})
