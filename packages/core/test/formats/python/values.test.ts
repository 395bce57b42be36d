import { describe, expect, it, test } from 'vitest'
import { read } from '../../../src/formats/python/read.js'
import { display } from '../../../src/index.js'

/** The host paths that a program mounts, each with the container path. */
const mountsIn = (text: string): string[] =>
  read({ path: 'src/deploy.py', text }, { read: () => undefined }).mounts.map(
    ({ source, target }) => `${source ? display(source) : ''} at ${target ? display(target) : '?'}`,
  )

const lines = (...text: string[]): string => text.join('\n')

const list = (spec: string): string => `client.containers.run('i', volumes=[${spec}])`

describe('a constant', () => {
  test.each([
    ['a module constant', `SRC = 'C:/x'`, `SRC + ':/y'`],
    ['a name that any object of JavaScript has', `constructor = 'C:/x'`, `constructor + ':/y'`],
    ['a constant with a type', `SRC: str = 'C:/x'`, `f'{SRC}:/y'`],
    ['a field with a conversion', `SRC = 'C:/x'`, `f'{SRC!s}:/y'`],
    ['a constant made of others', `A = 'C:'\nSRC = f'{A}/x'`, `f'{SRC}:/y'`],
    ['one of two names', `A, SRC = 'a', 'C:/x'`, `f'{SRC}:/y'`],
    ['both names of a chain', `A = SRC = 'C:/x'`, `f'{SRC}:/y'`],
    ['an attribute of a class', `class Paths:\n    SRC = 'C:/x'`, `f'{Paths.SRC}:/y'`],
    ['a member of an enumeration', `class Paths(Enum):\n    SRC = 'C:/x'`, `f'{Paths.SRC.value}:/y'`],
    ['an entry of a dictionary', `PATHS = {'src': 'C:/x'}`, `PATHS['src'] + ':/y'`],
    ['an item of a list', `PATHS = ['a', 'C:/x']`, `PATHS[1] + ':/y'`],
    ['the default of an environment variable', `SRC = os.environ.get('SRC', 'C:/x')`, `f'{SRC}:/y'`],
    ['an alternative', `SRC = given or 'C:/x'`, `f'{SRC}:/y'`],
    ['one side of a condition', `SRC = 'C:/x' if windows else '/x'`, `f'{SRC}:/y'`],
    ['a default that a branch may change', `SRC = 'C:/x'\nif given:\n    SRC = given`, `f'{SRC}:/y'`],
  ])('is followed: %s', (_title, definition, spec) => {
    expect(mountsIn(lines(definition, list(spec)))).toEqual(['C:/x at /y'])
  })

  test.each([
    ['a name that is imported', 'from settings import SRC'],
    ['a name that is not defined', ''],
    ['a value that was replaced', `SRC = 'C:/x'\nSRC = input()`],
    ['a variable of another function', `def other():\n    SRC = 'C:/x'`],
    ['an attribute of a class', `class Paths:\n    SRC = 'C:/x'`],
    ['a value of a later line', `${list(`f'{SRC}:/y'`)}\nSRC = 'C:/x'\nSRC = '/x'`],
    ['another replacement than of backslashes', `SRC = 'C:/x'.replace('C:', '/home/me')`],
    ['a comparison', `SRC == 'C:/x'`],
  ])('is not made up of %s', (_title, definition) => {
    expect(mountsIn(lines(definition, list(`f'{SRC}:/y'`)))).toEqual([])
  })

  it('is shown where it is used and where it is written', () => {
    const text = lines(`SRC = 'C:/x'`, list(`f'{SRC}:/y'`))
    const [mount] = read({ path: 'a.py', text }, { read: () => undefined }).mounts
    const places = mount?.source?.atoms[0]?.origins.map(({ range }) => text.slice(...range))
    expect(places).toEqual(['SRC', 'C:/x'])
  })
})

describe('an expression', () => {
  test.each([
    ['os.path.join', `os.path.join('C:/', 'x') + ':/y'`],
    ['/ of a path', `str(Path('C:/') / 'x') + ':/y'`],
    ['an absolute path that replaces the one before it', `f"{Path('/a') / 'C:/x'}:/y"`],
    ['%', `'%s:%s' % ('C:/x', '/y')`],
    ['% with names', `'%(a)s:/y' % {'a': 'C:/x'}`],
    ['format', `'{}:{}'.format('C:/x', '/y')`],
    ['format with positions and names', `'{0}:{inside}'.format('C:/x', inside='/y')`],
    ['join', `':'.join(['C:/x', '/y'])`],
    ['backslashes that are replaced', `r'C:\\x'.replace('\\\\', '/') + ':/y'`],
    ['as_posix of a path', `Path('C:/x').as_posix() + ':/y'`],
    ['doubled braces', `f'C:/{{x}}:/y'`, 'C:/{x} at /y'],
  ])('is evaluated: %s', (_title, spec, expected = 'C:/x at /y') => {
    expect(mountsIn(list(spec))).toEqual([expected])
  })
})

describe('a collection', () => {
  const run = 'subprocess.run(cmd)'
  const start = `cmd = ['docker', 'run']`
  const spec = `'C:/x:/y'`

  test.each([
    ['+=', `cmd += ['-v', ${spec}]\ncmd += ['i']`],
    ['extend and append', `cmd.extend(['-v', ${spec}])\ncmd.append('i')`],
    ['a condition', `if data:\n    cmd += ['-v', ${spec}]\ncmd += ['i']`],
    ['a condition on one line', `if data: cmd += ['-v', ${spec}]\ncmd += ['i']`],
    ['a loop over a list', `for one in [${spec}]:\n    cmd += ['-v', one]\ncmd += ['i']`],
    ['a loop over a dictionary', `for a, b in {'C:/x': '/y'}.items():\n    cmd += ['-v', f'{a}:{b}']\ncmd += ['i']`],
    ['+ and a star', `more = ['-v', ${spec}]\ncmd = cmd + [*more, 'i']`],
  ])('grows by %s', (_title, statements) => {
    expect(mountsIn(lines(start, statements, run))).toEqual(['C:/x at /y'])
  })

  test.each([
    ['an entry', `v = {}\nv['C:/x'] = {'bind': '/y'}`],
    ['update', `v = {}\nv.update({'C:/x': {'bind': '/y'}})`],
    ['two stars', `base = {'C:/x': {'bind': '/y'}}\nv = {**base, 'cache': {'bind': '/cache'}}`],
    ['dict', `v = {'C:/x': dict(bind='/y', mode='rw')}`],
  ])('of volumes is made by %s', (_title, statements) => {
    expect(mountsIn(lines(statements, `client.containers.run('i', volumes=v)`))).toEqual(['C:/x at /y'])
  })

  it('is reported once if several calls use it', () => {
    expect(mountsIn(lines(`V = ['C:/x:/y']`, `run('i', volumes=V)`, `run('j', volumes=V)`))).toEqual(['C:/x at /y'])
  })
})

describe('a command', () => {
  const command = 'docker run -v C:/x:/y i'

  test.each([
    ['os.system', `os.system('${command}')`],
    ['a shell', `subprocess.check_call(f'${command}', shell=True)`],
    ['shlex.split', `subprocess.run(shlex.split('${command}'))`],
    ['split', `subprocess.run('${command}'.split())`],
    ['a list that is joined', `subprocess.run(' '.join(['docker', 'run', '-v', 'C:/x:/y', 'i']), shell=True)`],
    ['asyncio', `await asyncio.create_subprocess_exec('docker', 'run', '-v', 'C:/x:/y', 'i')`],
    ['a text that grows', `cmd = 'docker run'\ncmd += ' -v C:/x:/y'\ncmd += ' i'\nos.system(cmd)`],
    ['a function that runs what it is given', `def sh(line):\n    subprocess.run(line, shell=True)\nsh('${command}')`],
    ['a function that returns it', `def line():\n    return '${command}'\nos.system(line())`],
    ['the default of a parameter', `def up(src='C:/x'):\n    os.system(f'docker run -v {src}:/y i')`],
    [
      'a method',
      lines(
        'class App:',
        '    def __init__(self):',
        `        self.src = 'C:/x'`,
        '    def up(self):',
        `        os.system(f'docker run -v {self.src}:/y i')`,
      ),
    ],
  ])('is read from %s', (_title, text) => {
    expect(mountsIn(text)).toEqual(['C:/x at /y'])
  })

  test.each([
    ['is printed', `print('${command}')`],
    ['is a help text', `parser.add_argument('-v', help='${command}')`],
    ['is expected', `run.assert_called_with('${command}')`],
    ['builds', `os.system('docker build -f C:/x/Dockerfile .')`],
    ['has the option behind its image', `os.system('docker run i -v C:/x:/y')`],
  ])('that %s mounts nothing', (_title, text) => {
    expect(mountsIn(text)).toEqual([])
  })
})

it('evaluates programs of any shape in bounded work', () => {
  const doubling = Array.from({ length: 200 }, (_, index) => `a${index + 1} = a${index} + a${index}`)
  const recursive = lines('def f(a):', '    return f(a + a)', `f('C:/x')`, list('f(b)'))
  expect(mountsIn(lines(`a0 = 'x'`, ...doubling, list('a200')))).toEqual([])
  expect(mountsIn(recursive)).toEqual([])
  expect(mountsIn(`${'f('.repeat(3000)}volumes=[`)).toEqual([])
  expect(mountsIn(`${'('.repeat(200_000)}volumes=[`)).toEqual([])
  expect(mountsIn(`${'x = [x, x]\n'.repeat(1000)}run(volumes=x)`)).toEqual([])
})
