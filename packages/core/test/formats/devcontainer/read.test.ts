import { describe, expect, it } from 'vitest'
import { PATH, readMarked, sourcePlaces, summary, written } from './read-marked.js'

describe('each mount is listed, with the range of its host path', () => {
  const cases: Record<string, [marked: string, mounts: string[]]> = {
    'mounts as strings': [
      String.raw`{"mounts":["source=«C:\\Users\\me»,target=/a,type=bind","type=volume,src=«cache»,dst=/b,readonly"]}`,
      [String.raw`bind C:\Users\me -> /a`, 'volume cache -> /b (ro)'],
    ],
    'mounts as objects': [
      '{"mounts":[{"type":"bind","source":"«/mnt/c/app»","target":"/a"},{"type":"volume","source":"«v»","target":"/b"}]}',
      ['bind /mnt/c/app -> /a', 'volume v -> /b'],
    ],
    'a source in the quotes of --mount': [
      String.raw`{"mounts":["type=bind,\"source=«C:/a,b»\",target=/a"]}`,
      ['bind C:/a,b -> /a'],
    ],
    'without a type it is a volume, whatever its source': [
      '{"mounts":["source=«/mnt/c/app»,target=/a",{"source":"«D:/x»","target":"/b"}]}',
      ['volume /mnt/c/app -> /a', 'volume D:/x -> /b'],
    ],
    'the mount of the workspace': [
      '{"workspaceMount":"source=«${localWorkspaceFolder}/sub»,target=/w,type=bind","workspaceFolder":"/w"}',
      ['bind ${localWorkspaceFolder}/sub -> /w'],
    ],
    'arguments of docker run in one element': [
      '{"runArgs":["--rm","-v«/mnt/c/a»:/a","--volume=«/mnt/c/b»:/b:ro","--mount=type=bind,src=«/mnt/c/c»,dst=/c","-v=«data»:/d"]}',
      ['bind /mnt/c/a -> /a', 'bind /mnt/c/b -> /b (ro)', 'bind /mnt/c/c -> /c', 'volume data -> /d'],
    ],
    'arguments of docker run in two elements': [
      '{"runArgs":["-v","«~/a»:/a","--volume","«./b»:/b","--mount","type=tmpfs,dst=/c"]}',
      ['bind ~/a -> /a', 'bind ./b -> /b', 'tmpfs - -> /c'],
    ],
    'comments and trailing commas are no obstacle': [
      '// one\n{ /* two */ "mounts": [\n  // "source=/mnt/c/no,target=/no,type=bind",\n  "source=«/mnt/c/a»,target=/a,type=bind", // three\n],}',
      ['bind /mnt/c/a -> /a'],
    ],
  }
  for (const [title, [marked, expected]] of Object.entries(cases)) {
    it(title, () => {
      const reading = readMarked(marked)
      const mounts = written(reading)
      expect(mounts.map(summary)).toEqual(expected)
      const places = sourcePlaces(mounts).filter((place) => place !== undefined)
      expect(places).toEqual(reading.ranges.map((range) => ({ path: PATH, range })))
      expect(reading.problems).toEqual([])
    })
  }
})

describe('the workspace is mounted', () => {
  const implicit = (text: string) =>
    readMarked(text)
      .mounts.filter(({ syntax }) => syntax === 'implicit')
      .map(summary)

  it('although the file does not say so, at its opening brace', () => {
    const { mounts, ranges } = readMarked('// c\n«{» "image": "x" }')
    expect(mounts.map(summary)).toEqual(['bind ${localWorkspaceFolder} -> /workspaces/${localWorkspaceFolderBasename}'])
    expect(sourcePlaces(mounts)).toEqual(ranges.map((range) => ({ path: PATH, range })))
  })

  it('but not when workspaceMount is given, empty or null', () => {
    expect(implicit('{"workspaceMount":"type=volume,source=w,target=/w"}')).toEqual([])
    expect(implicit('{"workspaceMount":""}')).toEqual([])
    expect(implicit('{"workspaceMount":null}')).toEqual([])
  })
})

describe('the folder that relative sources start from is the workspace', () => {
  const cases: Record<string, string> = {
    '.devcontainer.json': '.',
    '.devcontainer/devcontainer.json': '.',
    'app/.devcontainer/devcontainer.json': 'app',
    'app/.devcontainer/python/devcontainer.json': 'app',
    '/home/me/app/.devcontainer/devcontainer.json': '/home/me/app',
    'app/devcontainer.json': 'app',
  }
  for (const [path, folder] of Object.entries(cases)) {
    it(`${path}: ${folder}`, () => {
      expect(readMarked('{"runArgs":["-v","./a:/a"]}', path).mounts.map((mount) => mount.folder)).toEqual([
        folder,
        folder,
      ])
    })
  }
})
