import { describe, expect, it } from 'vitest'
import { specsOfCommand } from '../../src/engines/index.js'
import type { TracedText } from '../../src/types.js'

const plain = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })

const specs = (line: string): string[] =>
  specsOfCommand(line.split(' ').map(plain)).map(({ engine, spec }) => `${engine} ${spec.text}`)

describe('which arguments are mounts', () => {
  it.each<[line: string, expected: string[]]>([
    ['docker run -v a:/b img', ['docker a:/b']],
    ['docker create --volume a:/b img', ['docker a:/b']],
    ['docker container run --volume=a:/b img', ['docker a:/b']],
    ['docker run -itv a:/b img', ['docker a:/b']],
    ['docker run -itva:/b img', ['docker a:/b']],
    ['docker run -dv=a:/b img', ['docker a:/b']],
    ['docker run --name n -e X=y -p 80:80 -v a:/b img', ['docker a:/b']],
    ['docker run --rm img -v a:/b', []],
    ['docker run -- img -v a:/b', []],
    ['docker run --unknown x -v a:/b img', ['docker a:/b']],
    ['docker run -d=true -it=false -v a:/b img', ['docker a:/b']],
    ['docker run --unknown -v a:/b img', ['docker a:/b']],
    ['docker run --memory-swap -1 -v a:/b img', ['docker a:/b']],
    ['docker --tlscacert c -l debug run -v a:/b img', ['docker a:/b']],
    ['docker run --mount type=bind,source=a,target=/b img', ['docker type=bind,source=a,target=/b']],
    ['docker rm -v a:/b', []],
    ['docker -v run', []],
    ['docker exec -it web tool -v a:/b', []],
    ['docker build -v a:/b .', []],
    ['docker.exe run -v a:/b img', ['docker a:/b']],
    ['/usr/bin/docker run -v a:/b img', ['docker a:/b']],
    ['docker compose -f x.yml --profile p run --rm -v a:/b web tool -v c:/d', ['compose a:/b']],
    ['docker compose down -v', []],
    ['docker-compose -p x run -T --volume a:/b web', ['compose a:/b']],
    ['docker service create --mount type=bind,src=a,dst=/b img', ['docker type=bind,src=a,dst=/b']],
    ['docker service update --mount-add type=bind,src=a,dst=/b --mount-rm /c web', ['docker type=bind,src=a,dst=/b']],
    ['docker service update web --mount-add type=bind,src=a,dst=/b', ['docker type=bind,src=a,dst=/b']],
    ['docker service create img --mount type=bind,src=a,dst=/b', []],
    ['docker volume create -o type=none -o o=bind -o device=/mnt/c/a v', ['docker /mnt/c/a']],
    ['docker volume create --opt type=nfs --opt device=:/a v', []],
    ['docker volume create -o type=bind -o device=/mnt/c/a v', []],
    ['podman volume create -o type=bind -o device=/mnt/c/a v', ['podman /mnt/c/a']],
    ['podman volume create --opt device=/mnt/c/a --opt type=bind v', ['podman /mnt/c/a']],
    ['podman --log-level debug run --replace -v a:/b img', ['podman a:/b']],
    ['podman --debug -H unix:///x run -v a:/b img', ['podman a:/b']],
    ['podman pod create -v a:/b', ['podman a:/b']],
    ['podman pod create -m 1g --read-only -v a:/b', ['podman a:/b']],
    ['nerdctl --namespace k8s.io run -v a:/b img', ['nerdctl a:/b']],
    ['nerdctl --kube-hide-dupe run -v a:/b img', ['nerdctl a:/b']],
    ['nerdctl compose run --no-build -v a:/b web', ['compose a:/b']],
    ['wslc container run -v a:/b img', ['wslc a:/b']],
    ['k3d cluster create c -v /mnt/c/a:/b@server:0', ['k3d /mnt/c/a:/b']],
    ['k3d registry create --delete-enabled -v /mnt/c/a:/b r', ['k3d /mnt/c/a:/b']],
    ['minikube start --mount --mount-string /mnt/c/a:/b', ['minikube /mnt/c/a:/b']],
    ['minikube start --vm --mount-string /mnt/c/a:/b', ['minikube /mnt/c/a:/b']],
    ['minikube mount C:\\a:/b', ['minikube C:\\a:/b']],
    [
      'devcontainer up --workspace-folder . --mount type=bind,source=a,target=/b',
      ['devcontainer type=bind,source=a,target=/b'],
    ],
    ['@devcontainers/cli up --mount type=bind,source=a,target=/b', ['devcontainer type=bind,source=a,target=/b']],
    [
      '@devcontainers/cli@0.80.1 up --mount type=bind,source=a,target=/b',
      ['devcontainer type=bind,source=a,target=/b'],
    ],
    ['podman build -v a:/b .', []],
    ['buildah run -v a:/b c', []],
    ['act push --container-options=-v=/mnt/c/a:/b', ['act /mnt/c/a:/b']],
    ['act --no-cache-server -j x --container-options -v=/mnt/c/a:/b', ['act /mnt/c/a:/b']],
    ['act -bC /mnt/c/a push', ['act /mnt/c/a']],
    ['act --bind --directory=/mnt/c/a', ['act /mnt/c/a']],
    ['act --bind=false -C /mnt/c/a', []],
    ['act -C /mnt/c/a', []],
    ['ls -v a:/b', []],
  ])('%s', (line, expected) => {
    expect(specs(line)).toEqual(expected)
  })

  it('takes the options of act apart as a shell does', () => {
    const argv = ['act', '--container-options', '-t "-v" \'a b\':"/b" -v c:/d"'].map(plain)
    expect(specsOfCommand(argv).map(({ spec }) => spec.text)).toEqual(['a b:/b', 'c:/d"'])
  })

  it.each<[line: string, clients: (true | undefined)[]]>([
    ['docker.exe run -v a:/b img', [true]],
    ['/mnt/c/bin/docker-compose.exe run -v a:/b web', [true]],
    ['docker.EXE compose run -v a:/b web', [true]],
    ['wslc run -v a:/b img', [true]],
    ['docker run -v a:/b img', [undefined]],
    ['docker run -v a.exe:/b img', [undefined]],
  ])('knows a Windows client: %s', (line, expected) => {
    expect(specsOfCommand(line.split(' ').map(plain)).map(({ windowsClient }) => windowsClient)).toEqual(expected)
  })

  it.each([
    'docker run --platform windows/amd64 -v a:/b img',
    'docker run --isolation process -v a:/b img',
    'docker run -v a:/b mcr.microsoft.com/windows/servercore:ltsc2022',
  ])('knows a Windows container: %s', (line) => {
    expect(specsOfCommand(line.split(' ').map(plain)).map(({ windowsContainer }) => windowsContainer)).toEqual([true])
  })
})
