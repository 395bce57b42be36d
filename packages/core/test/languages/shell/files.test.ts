import { describe, expect, it } from 'vitest'
import { invocations } from '../../../src/languages/shell/invocations.js'
import { filesOf } from '../../../src/languages/shell/slice/files.js'
import { mounting } from '../../../src/formats/shell/interest.js'
import { unwritten } from '../../../src/traced-text.js'

/** The files that a script at `bin/run.sh` asks for, when only `bin/lib.sh` is there. */
function asked(text: string): string[] {
  const paths: string[] = []
  filesOf({ path: 'bin/run.sh', text }, (path) => {
    paths.push(path)
    return path === 'lib.sh' ? { path: 'bin/lib.sh', text: '. ./other.sh' } : undefined
  })
  return paths
}

describe('files that a script may run are found by its text', () => {
  it.each<[title: string, script: string, paths: readonly string[]]>([
    ['a sourced file', '. ./env.sh', ['./env.sh']],
    ['a sourced file without an extension', 'source common', ['common']],
    ['a file in the folder of the script', '"$(dirname "$0")/db.sh" x', ['db.sh']],
    ['a file in a folder that a variable holds', '. "${ROOT}/scripts/env.sh"', ['scripts/env.sh']],
    ['a file that a variable holds', 'F=tools/up.sh\n"$F"', ['tools/up.sh']],
    ['a program by its path that is given a path', 'bin/start --dir=/mnt/c/app', ['bin/start']],
    ['a program by its path that gets an exported path', 'export DIR=$1\nbin/start', ['bin/start']],
    ['a program by its path that runs elsewhere', 'cd /mnt/c/app\n./start', ['./start', 'mnt/c/app/./start']],
    [
      'no program that is given no path, for it is linted on its own',
      'bin/start --all https://a.test/x\nif true; then\n  ./stop\nfi',
      [],
    ],
    ['a file without an extension that a shell runs without a path', 'bash tools/install --all', ['tools/install']],
    ['a file for a shell', 'bash -e setup.bash', ['setup.bash']],
    ['a file from another folder', 'cd sub && ./a.sh', ['./a.sh', 'sub/./a.sh']],
    ['what a file that is there runs itself', '. lib.sh', ['lib.sh', 'bin/./other.sh']],
    ['no file of the system', '. /etc/os-release\n/usr/bin/env x', []],
    ['no data', 'cp a/b.json c/d.yml', []],
    ['no argument', 'ls a/b', []],
    ['nothing in comments', '# run tools/up.sh', []],
  ])('%s', (_, script, paths) => {
    expect(asked(script)).toEqual(paths)
  })

  it('are no more than some dozens', () => {
    const script = Array.from({ length: 500 }, (_, index) => `./a${index.toString()}.sh /mnt/c`).join('\n')
    expect(asked(script)).toHaveLength(60)
  })
})

describe('a file that a script runs without naming it', () => {
  const files: Readonly<Record<string, string>> = {
    './lib.sh': 'n=more\n. "./$n.sh"',
    './more.sh': 'dir=/mnt/c/app',
    'name.txt': 'web',
  }
  const script = 'n=lib\n. "./$n.sh"\ndocker run -v "$dir:/app" "$(cat name.txt)"'

  it('makes evaluation begin again before the rest is evaluated', () => {
    const read: string[] = []
    const { invocations: found } = invocations(unwritten(script), {
      dialect: 'bash',
      path: 'run.sh',
      interest: mounting,
      readFile: (path) => {
        read.push(path)
        const text = files[path]
        return text === undefined ? undefined : { path, text }
      },
    })
    expect(found.map(({ argv }) => argv.map(({ text }) => text))).toContainEqual([
      ...['docker', 'run', '-v', '/mnt/c/app:/app', 'web'],
    ])
    expect(read.filter((path) => path === 'name.txt')).toHaveLength(1)
  })
})
