import { describe, expect, it } from 'vitest'
import { PATH, readMarked, summary } from './read-marked.js'

const SERVICE = 'services:\n  app:\n    image: x\n    volumes:\n      - /mnt/c/app:/app\n'

/** A fragment whose name and text do not tell what it is. */
const FRAGMENT = 'services: { app: { volumes: ["/mnt/c/app:/app"] } }\n'

describe('a compose file that a dev container names', () => {
  it('is read where nobody else would read it', () => {
    const { mounts } = readMarked('{"dockerComposeFile":"stack.txt"}', PATH, { '.devcontainer/stack.txt': FRAGMENT })
    expect(mounts.map(summary)).toEqual(['bind /mnt/c/app -> /app'])
    expect(mounts[0]).toMatchObject({ format: 'compose', service: 'app', folder: '.devcontainer' })
  })

  it('has its mounts in its own lint when its name or text tells what it is', () => {
    const files = { 'docker-compose.yml': SERVICE, '.devcontainer/stack.yml': SERVICE }
    const { mounts, problems } = readMarked('{"dockerComposeFile":["../docker-compose.yml","stack.yml"]}', PATH, files)
    expect([mounts, problems]).toEqual([[], []])
  })

  it('may be named from the workspace', () => {
    const { mounts } = readMarked(
      '{"dockerComposeFile":"${localWorkspaceFolder}/a/stack.txt"}',
      'app/.devcontainer.json',
      {
        'app/a/stack.txt': FRAGMENT,
      },
    )
    expect(mounts.map(summary)).toEqual(['bind /mnt/c/app -> /app'])
  })

  it('has the folder that relative mounts of the configuration start from', () => {
    const mounts =
      '"mounts":[{"source":"../../keys","target":"/keys","type":"bind"},"source=/mnt/c/x,target=/x,type=bind"]'
    const reading = readMarked(`{"dockerComposeFile":"base/docker-compose.yml","service":"app",${mounts}}`, PATH, {
      '.devcontainer/base/docker-compose.yml': SERVICE,
    })
    expect(reading.mounts.map(({ folder }) => folder)).toEqual(['.devcontainer/base', '.'])
  })

  it('is a problem when it is missing', () => {
    const { problems, ranges } = readMarked('{"dockerComposeFile":[«"none.yml"»,"${localEnv:FILE}"]}')
    expect(problems).toEqual([{ code: 'missing-file', place: { path: PATH, range: ranges[0] }, detail: 'none.yml' }])
  })
})
