import { describe, expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

type Row = readonly [says: string, script: string, hosts: readonly string[]]

const SCRIPTS: readonly Row[] = [
  ['sh', 'docker run -v /mnt/c/fern:/a fern', ['/mnt/c/fern']],
  ['a backslash path is for cmd.exe', 'docker run -v C:\\fern:/a fern', ['C:\\fern']],
  ['cross-env in sh', 'cross-env CI=1 docker run -v C:/fern:/a fern', ['C:/fern']],
  ['cross-env in cmd.exe', 'cross-env CI=1 docker run -v %USERPROFILE%/fern:/a fern', ['%USERPROFILE%/fern']],
  ['cross-env-shell', "cross-env-shell DATA=C:/fern 'docker run -v $DATA:/a fern'", ['C:/fern']],
  ['the shell of npm expands first', 'cross-env-shell DATA=C:/fern "docker run -v $DATA:/a fern"', []],
  ['concurrently in cmd.exe', 'concurrently "docker run -v C:\\fern:/a fern" "vite -v"', ['C:\\fern']],
  ['npx in cmd.exe', 'npx concurrently -k "docker run -v %APPDATA%\\fern:/a fern"', ['%APPDATA%\\fern']],
  ['a command behind another one', 'docker compose run -v /mnt/c/fern:/a api && eslint -v', ['/mnt/c/fern']],
  ['wsl', 'wsl docker run -v /mnt/d/fern:/c fern', ['/mnt/d/fern']],
  ['echo mounts nothing', 'echo docker run -v C:/fern:/a fern', []],
  ['the timeout of Windows runs nothing', 'timeout 5 docker run -v C:\\fern:/a fern', []],
  ['options behind the image', 'docker run fern -v C:/fern:/a', []],
  ['relative paths', 'docker run -v %cd%:/a -v $PWD:/b -v .:/c fern', []],
]

describe('scripts of package.json', () => {
  it.each(SCRIPTS)('%s', (_, script, hosts) => {
    expect(hostsIn('package.json', JSON.stringify({ scripts: { a: script } }))).toEqual(hosts)
  })

  it('mounts nothing by other keys', () => {
    const text = JSON.stringify({ description: 'docker run -v C:/a:/a x', config: { volume: 'C:/a:/a' } })
    expect(hostsIn('package.json', text)).toEqual([])
  })
})
