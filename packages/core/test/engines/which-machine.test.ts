import { describe, expect, it } from 'vitest'
import { specsOfCommand } from '../../src/engines/index.js'
import { HOLE } from '../../src/traced-text.js'
import type { TracedText } from '../../src/types.js'

const plain = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })

type Values = Readonly<Record<string, readonly (string | undefined)[]>>

const mounts = (line: string, values: Values = {}): number =>
  specsOfCommand(line.split(' ').map(plain), new Map(Object.entries(values))).length

describe('folders of this machine are mounted', () => {
  it.each([
    'docker --context default run -v a:/b i',
    'docker -c desktop-linux run -v a:/b i',
    'docker --context=rancher-desktop run -v a:/b i',
    `docker --context ${HOLE} run -v a:/b i`,
    'docker -H unix:///var/run/docker.sock run -v a:/b i',
    'docker -H npipe:////./pipe/docker_engine run -v a:/b i',
    'docker -H tcp://localhost:2375 run -v a:/b i',
    'docker -H=127.0.0.1:2375 run -v a:/b i',
    'docker --host tcp://[::1]:2375 run -v a:/b i',
    `docker --host tcp://${HOLE}:2375 run -v a:/b i`,
    'docker -H :2375 run -v a:/b i',
    'docker -H tcp://host.docker.internal:2375 compose run -v a:/b i',
    'podman --remote run -v a:/b i',
    'podman -c podman-machine-default-root run -v a:/b i',
    'podman --url ssh://core@127.0.0.1:53021/run/podman.sock run -v a:/b i',
    'nerdctl -H /run/containerd/containerd.sock run -v a:/b i',
  ])('%s', (line) => {
    expect(mounts(line)).toBe(1)
  })

  it.each<[line: string, values: Values]>([
    ['docker run -v a:/b i', { DOCKER_HOST: [''] }],
    ['docker run -v a:/b i', { DOCKER_HOST: [undefined] }],
    ['docker run -v a:/b i', { DOCKER_HOST: ['ssh://h', 'tcp://localhost:2375'] }],
    ['docker run -v a:/b i', { DOCKER_HOST: ['unix:///x'], DOCKER_CONTEXT: ['away'] }],
    ['docker run -v a:/b i', { CONTAINER_HOST: ['ssh://h'] }],
    ['docker --context default run -v a:/b i', { DOCKER_HOST: ['ssh://h'] }],
    ['docker --context default compose run -v a:/b i', { DOCKER_HOST: ['ssh://h'] }],
    ['podman run -v a:/b i', { DOCKER_HOST: ['ssh://h'] }],
  ])('%s with %j', (line, values) => {
    expect(mounts(line, values)).toBe(1)
  })
})

describe('folders of another machine are mounted', () => {
  it.each([
    'docker -H ssh://me@build run -v a:/b i',
    'docker -H tcp://10.0.0.1:2375 run -v a:/b i',
    'docker -H build:2375 run -v a:/b i',
    'docker --context build run -v a:/b i',
    'docker --context build compose run -v a:/b i',
    'docker compose -H ssh://build run -v a:/b i',
    'docker-compose -H tcp://build:2376 run -v a:/b i',
    'podman --url ssh://me@build/run/podman.sock run -v a:/b i',
    'podman --connection build run -v a:/b i',
    'podman -c build compose run -v a:/b i',
  ])('%s', (line) => {
    expect(mounts(line)).toBe(0)
  })

  it.each<[line: string, values: Values]>([
    ['docker run -v a:/b i', { DOCKER_HOST: ['ssh://h'] }],
    ['docker run -v a:/b i', { DOCKER_HOST: ['tcp://h:1', 'tcp://g:1'] }],
    ['docker run -v a:/b i', { DOCKER_CONTEXT: ['build'] }],
    ['docker-compose run -v a:/b i', { DOCKER_HOST: ['tcp://h:1'] }],
    ['minikube start --mount-string a:/b', { DOCKER_HOST: ['ssh://h'] }],
    ['podman run -v a:/b i', { CONTAINER_HOST: ['ssh://h'] }],
    ['podman run -v a:/b i', { CONTAINER_CONNECTION: ['build'] }],
  ])('%s with %j', (line, values) => {
    expect(mounts(line, values)).toBe(0)
  })
})
