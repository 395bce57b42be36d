import { describe, expect, it } from 'vitest'
import { describeFinding, lint, type Source } from '../src/index.js'

const NAMES = Object.getOwnPropertyNames(Object.prototype)

const MOUNT = 'docker run -v C:/x:/y i'

/** Files that use a name in each place where the text is compared with known names. */
const FILES: readonly (readonly [where: string, fileOf: (name: string) => Source])[] = [
  ['mount option', (name) => ({ path: 'a.sh', text: `docker run --mount ${name},target=/x i\n${MOUNT}` })],
  ['mount option with a value', (name) => ({ path: 'a.sh', text: `docker run --mount ${name}=1 i\n${MOUNT}` })],
  ['subcommand', (name) => ({ path: 'a.sh', text: `docker ${name} -v C:/p:/q i\n${MOUNT}` })],
  ['flag', (name) => ({ path: 'a.sh', text: `docker run --${name} 1 -v C:/x:/y i` })],
  ['command', (name) => ({ path: 'a.sh', text: `${name}\n${name}() { ${MOUNT}; }\n${name}` })],
  ['variable', (name) => ({ path: 'a.sh', text: `${name}=C:/x\ndocker run -v "$${name}:/y" i` })],
  [
    'key of an array',
    (name) => ({ path: 'a.sh', text: `declare -A a\na[${name}]=C:/x\ndocker run -v \${a[${name}]}:/y i` }),
  ],
  ['tr class', (name) => ({ path: 'a.sh', text: `a=$(echo C:/z | tr '[:${name}:]' a)\n${MOUNT}` })],
  ['bracket class', (name) => ({ path: 'a.sh', text: `a=C:/z\ncase $a in [[:${name}:]]) exit;; esac\n${MOUNT}` })],
  ['xargs delimiter', (name) => ({ path: 'a.sh', text: `echo C:/z | xargs -d ${name} echo\n${MOUNT}` })],
  ['test operator', (name) => ({ path: 'a.sh', text: `[ a ${name} b ] && echo a\n${MOUNT}` })],
  [
    'mount of a dev container',
    (name) => ({
      path: 'devcontainer.json',
      text: JSON.stringify({ mounts: [`${name},target=/x`, 'source=C:/x,target=/y,type=bind'], [name]: 1 }),
    }),
  ],
  [
    'key of a compose file',
    (name) => ({
      path: 'compose.yaml',
      text: `${name}: 1\nservices:\n  ${name}:\n    ${name}: 1\n    volumes:\n      - C:/x:/y\n      - { ${name}: 1, type: ${name}, target: /z }\n`,
    }),
  ],
  [
    'service and variable of a compose file',
    (name) => ({
      path: 'compose.yaml',
      text: `services:\n  a:\n    extends: ${name}\n    volumes: [ "\${${name}}/a:/b" ]\n  b:\n    volumes: [ "C:/x:/y" ]\n`,
    }),
  ],
]

describe.each(FILES)('a name of Object.prototype as %s', (_where, fileOf) => {
  it.each(NAMES)('%s: reports the mount of the file', (name) => {
    const found = lint(fileOf(name)).findings.map((finding) => [describeFinding(finding).message, finding.edits.length])
    expect(found).toContainEqual(['`C:/x` is on the Windows drive C:', 1])
  })
})
