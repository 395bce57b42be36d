import { expect, it } from 'vitest'
import { applyEdits, lint } from '../../../src/index.js'

const fixed = (text: string): string => {
  const { findings } = lint({ path: 'docker_run.py', text })
  expect(findings).toHaveLength(1)
  return applyEdits(text, findings[0]?.edits ?? [])
}

it.each<[title: string, before: string, after: string]>([
  ['a string', "os.system('docker run -v /mnt/c/a:/x i')", "os.system('docker run -v ~/a:/x i')"],
  [
    'double quotes in a string',
    `os.system('docker run -v "C:/a b:/x" i')`,
    `os.system('docker run -v "$HOME/a b:/x" i')`,
  ],
  ['an f-string', 'os.system(f"docker run -v /mnt/c/{name}:/x i")', 'os.system(f"docker run -v ~/{name}:/x i")'],
  [
    'an argument of a format',
    'os.system("docker run -v {}:/x i".format("C:/a"))',
    'os.system("docker run -v {}:/x i".format("~/a"))',
  ],
  ['a raw string', "os.system(r'docker run -v /mnt/c/a:/x i')", "os.system(r'docker run -v ~/a:/x i')"],
  [
    'a string whose slashes are replaced',
    String.raw`os.system('docker run -v ' + 'C:\\a\\b'.replace('\\', '/') + ':/x i')`,
    String.raw`os.system('docker run -v ' + '~/a/b'.replace('\\', '/') + ':/x i')`,
  ],
])('the command line of a shell is edited in %s', (_, before, after) => {
  expect(fixed(before)).toBe(after)
})

it.each([
  ['a variable, which other code may use', "d = '/mnt/c/a'\nos.system(f'docker run -v {d}:/x i')"],
  ['an argument, in which nothing expands `~`', "subprocess.run(['docker', 'run', '-v', '/mnt/c/a:/x', 'i'])"],
  ['a call of docker-py', "docker_client.containers.run('i', volumes={'/mnt/c/a': {'bind': '/x'}})"],
  ['a path of several strings', 'os.system(f\'docker run -v {os.path.join("C:/a", "b")}:/x i\')'],
])('%s is not edited', (_, text) => {
  expect(fixed(text)).toBe(text)
})
