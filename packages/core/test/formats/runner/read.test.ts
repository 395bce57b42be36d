import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const docker = (...lines: readonly string[]): string => ['[[runners]]', '  [runners.docker]', ...lines, ''].join('\n')

/** GitLab's "Advanced configuration", TOML 1.0. */
it.each<[title: string, text: string, hosts: readonly string[]]>([
  ['a literal string', docker(String.raw`volumes = ['C:\a:/x']`), ['C:\\a']],
  [
    'a basic string with escapes',
    docker(String.raw`volumes = ["C:\\a:/x", "/mnt/\u0063/b:/y"]`),
    ['C:\\a', '/mnt/c/b'],
  ],
  ['an array of several lines', docker('volumes = [', '  "/cache", # "C:/no:/x"', '  "D:/a:/x",', ']'), ['D:/a']],
  [
    'a folder of a node',
    '[[runners.kubernetes.volumes.host_path]]\nhost_path = "/mnt/c/a"\nmount_path = "/x"',
    ['/mnt/c/a'],
  ],
  [
    'no folder of a Windows node',
    '[[runners.kubernetes.volumes.host_path]]\nhost_path = "C:/a"\nmount_path = "C:/x"',
    [],
  ],
  ['no comment', docker('# volumes = ["C:/a:/x"]'), []],
  ['no other key', docker('allowed_images = ["C:/a:/x"]'), []],
  ['no other table', '[[runners]]\n[runners.cache]\nvolumes = ["C:/a:/x"]', []],
  ['no table behind it', docker('volumes = []', '[runners.feature]', 'volumes = ["C:/a:/x"]'), []],
])('lists %s', (_, text, hosts) => {
  expect(hostsIn('gitlab-runner.toml', text)).toEqual(hosts)
})

it('recognises `config.toml` by its runners', () => {
  const volumes = 'volumes = ["C:/a:/x"]'
  expect(hostsIn('config.toml', docker(volumes))).toEqual(['C:/a'])
  expect(hostsIn('config.toml', `[runners.docker]\n${volumes}`)).toEqual([])
})
