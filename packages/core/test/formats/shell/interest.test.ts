import { describe, expect, test } from 'vitest'
import { mounting } from '../../../src/formats/shell/interest.js'

const isEvaluated = (...texts: string[]): boolean => mounting.isPossible(texts)

describe('a script that can mount nothing is not evaluated', () => {
  test.each([
    ['a package with the name of an engine', 'apt-get install -y docker.io\ncp -v a b\n'],
    ['a group', 'sudo usermod -aG docker "$USER"\nrm -v x\n'],
    ['a list of groups', 'GROUPS="docker video"\nusermod -v\n'],
    ['a service', 'systemctl restart docker\nmkdir -pv /x\n'],
    ['text to search for', 'grep -q docker /proc/1/cgroup && mv -v a b\n'],
    ['an address', 'curl -fsSL https://get.docker.com | sh -s -- -v\n'],
    ['a program that is looked up', 'command -v docker >/dev/null || exit 1\nnvm ls -v\n'],
    ['a command that is printed', 'echo "docker run -v /mnt/c/x:/x img"\n'],
    ['a command in a comment', '# docker run -v /mnt/c/x:/x img\nls -v\n'],
    ['an engine without a flag that mounts', 'docker build -t x .\ncurl -v https://example.com\n'],
    ['commands of engines that mount nothing', 'docker ps -v\ndocker rm -v web\ndocker cp web:/x -v\n'],
  ])('%s', (_, script) => {
    expect(isEvaluated(script)).toBe(false)
  })
})

describe('a script that may mount something is evaluated', () => {
  test.each([
    ['a volume flag', 'docker run -v ./x:/x img\n'],
    ['a command in a variable', 'D="docker run"; $D -v x:/y img\n'],
    ['a program in a variable', 'DOCKER=docker\n"$DOCKER" run --mount type=bind,source=/a,target=/b img\n'],
    ['an alias', 'alias d=docker\nd run -v x:/y i\n'],
    ['a function that runs its arguments', 'run() { "$@"; }\nrun docker run -v x:/y img\n'],
    ['printed text that a shell reads', 'echo "docker run -v /mnt/c/x:/x img" | sh\n'],
    ['a program that runs others', 'find . -exec docker run -v {}:/x img \\;\n'],
    ['an installation beside it', 'apt-get install docker.io\ndocker run -v x:/y img\n'],
  ])('%s', (_, script) => {
    expect(isEvaluated(script)).toBe(true)
  })

  test('its engine and its flag stand in different files', () => {
    expect(isEvaluated('. ./lib.sh\nrun -v x:/y img\n', 'run() { docker run "$@"; }\n')).toBe(true)
  })
})
