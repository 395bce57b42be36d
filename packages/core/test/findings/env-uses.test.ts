import { describe, expect, it } from 'vitest'
import { fixAll } from '../support/fix-all.js'

const fixed = (compose: string, env: string): readonly (string | undefined)[] => {
  const { files } = fixAll({ 'compose.yaml': compose, '.env': env }, 'compose.yaml', 'compose')
  return [files['compose.yaml'], files['.env']]
}

const web = (volume: string, ...lines: readonly string[]): string =>
  ['services:', '  web:', '    image: web', ...lines, '    volumes:', `      - ${volume}`, ''].join('\n')

type Rows = Readonly<Record<string, readonly [before: readonly [string, string], after: readonly [string, string]]>>

describe('a value of .env', () => {
  const rows: Rows = {
    'that only mounts use gets a tilde': [
      [web('${ROOT}/a:/a'), 'ROOT=D:/app\n'],
      [web('${ROOT}/a:/a'), 'ROOT=~/app\n'],
    ],
    'that a build uses gets a variable, for no tilde is expanded there': [
      [web('${ROOT}/a:/a', '    build: { dockerfile: "${ROOT}/Dockerfile" }'), 'ROOT=D:/app\n'],
      [web('${ROOT}/a:/a', '    build: { dockerfile: "${ROOT}/Dockerfile" }'), 'ROOT=${HOME}/app\n'],
    ],
    'that a build uses through a second variable gets a variable': [
      [web('${ROOT}:/a', '    build: { dockerfile: "${CONF}/Dockerfile" }'), 'ROOT=D:/app\nCONF=${ROOT}/conf\n'],
      [web('${ROOT}:/a', '    build: { dockerfile: "${CONF}/Dockerfile" }'), 'ROOT=${HOME}/app\nCONF=${ROOT}/conf\n'],
    ],
    'that env_file and environment use gets a variable': [
      [web('${ROOT}:/a', '    env_file: ${ROOT}/x', '    environment: { ROOT: "${ROOT}" }'), 'ROOT="D:/app"\n'],
      [web('${ROOT}:/a', '    env_file: ${ROOT}/x', '    environment: { ROOT: "${ROOT}" }'), 'ROOT="${HOME}/app"\n'],
    ],
    'in single quotes, where no variable is expanded, stays as it is': [
      [web('${ROOT}:/a', '    env_file: ${ROOT}/x'), "ROOT='D:/app'\n"],
      [web('~/app:/a', '    env_file: ${ROOT}/x'), "ROOT='D:/app'\n"],
    ],
    'that names the folder of a database and is used elsewhere stays as it is': [
      [web('${DB}:/var/lib/mysql', '    environment: { DB: "${DB}" }'), 'DB=D:/db\n'],
      [`${web('web-data:/var/lib/mysql', '    environment: { DB: "${DB}" }')}\nvolumes:\n  web-data:\n`, 'DB=D:/db\n'],
    ],
    'keeps what stands behind it, with slashes': [
      [web('${ROOT}\\a\\b:/a'), 'ROOT=D:\\app\n'],
      [web('${ROOT}/a/b:/a'), 'ROOT=~/app\n'],
    ],
  }

  it.each(Object.entries(rows))('%s', (_, [[compose, env], after]) => {
    expect(fixed(compose, env)).toEqual(after)
  })
})

describe('a default inside of a default', () => {
  const rows: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'keeps its variables': ['${MORE:-${BASE:-F:/sets}/more}:/a', '${MORE:-${BASE:-~/sets}/more}:/a'],
    'keeps its variables with backslashes': [
      '${MORE:-${BASE:-F:\\sets}\\more\\x}\\y:/a',
      '${MORE:-${BASE:-~/sets}/more/x}/y:/a',
    ],
    'keeps its variables with escaped backslashes': [
      '"${MORE:-${BASE:-F:\\\\sets}\\\\more}:/a"',
      '"${MORE:-${BASE:-~/sets}/more}:/a"',
    ],
  }

  it.each(Object.entries(rows))('%s', (_, [before, after]) => {
    expect(fixed(web(before), '')).toEqual([web(after), ''])
  })
})
