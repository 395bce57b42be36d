import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/traced-text.js'
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
    'one mount without brackets': ['{"mounts":"source=«/mnt/c/a»,target=/a,type=bind"}', ['bind /mnt/c/a -> /a']],
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
      '{"runArgs":["--rm","-v«/mnt/c/a»:/a","--volume=«/mnt/c/b»:/b:ro","--mount=type=bind,src=«/mnt/c/c»,dst=/c","-itv=«data»:/d"]}',
      ['bind /mnt/c/a -> /a', 'bind /mnt/c/b -> /b (ro)', 'bind /mnt/c/c -> /c', 'volume data -> /d'],
    ],
    'arguments of docker run in two elements': [
      '{"runArgs":["-v","«~/a»:/a","--volume","«./b»:/b","--mount","type=tmpfs,dst=/c"]}',
      ['bind ~/a -> /a', 'bind ./b -> /b', 'tmpfs - -> /c'],
    ],
    'values of other arguments are no mounts': [
      '{"runArgs":["-e","-v","--name","/mnt/c/x:/x","--label","-v=/mnt/c/x:/x","-v","«/mnt/c/y»:/y"]}',
      ['bind /mnt/c/y -> /y'],
    ],
    'a command of the host for the shell': [
      String.raw`{"initializeCommand":"cd x && docker run --rm -v \"«/mnt/c/My Files»:/a\" -v «/mnt/c/b»:/b alpine ls -v /mnt/c/c:/c"}`,
      ['bind /mnt/c/My Files -> /a', 'bind /mnt/c/b -> /b'],
    ],
    'a command of the host as words': [
      String.raw`{"initializeCommand":["docker","run","-v","«C:\\data»:/a","alpine"]}`,
      [String.raw`bind C:\data -> /a`],
    ],
    'a command of the host that is a shell': [
      '{"initializeCommand":["bash","-lc","docker run -v «/mnt/c/a»:/a alpine"]}',
      ['bind /mnt/c/a -> /a'],
    ],
    'several commands of the host': [
      '{"initializeCommand":{"a":"podman run -v «/mnt/c/a»:/a x","b":["docker","volume","create","-o","o=bind","-o","device=«/mnt/c/b»","b"]}}',
      ['bind /mnt/c/a -> /a', 'bind /mnt/c/b -> -'],
    ],
    'with compose, the spelling makes the bind': [
      '{"dockerComposeFile":[],"mounts":["source=«/mnt/c/a»,target=/a","src=«data»,dst=/b,type=bind",{"source":"«C:/c»","target":"/c"}]}',
      ['bind /mnt/c/a -> /a', 'volume data -> /b', 'bind C:/c -> /c'],
    ],
    'with compose, a volume stays one': [
      '{"dockerComposeFile":[],"mounts":["source=«/mnt/c/a»,target=/a,type=volume"]}',
      ['volume /mnt/c/a -> /a'],
    ],
    'with compose, nothing is handed to docker run': [
      '{"dockerComposeFile":[],"workspaceMount":"source=/mnt/c/w,target=/w,type=bind","runArgs":["-v","/mnt/c/x:/x"]}',
      [],
    ],
    'what runs in the container or builds it mounts nothing of the host': [
      '{"build":{"dockerfile":"D","context":"/mnt/c/app","options":["--build-context","x=/mnt/c/x"]},"postCreateCommand":"docker run -v /mnt/c/x:/x y"}',
      [],
    ],
    'the last of two properties counts, as its problem says': [
      '{"mounts":["source=/mnt/c/a,target=/a,type=bind"],"mounts":["source=«/mnt/c/b»,target=/b,type=bind"]}',
      ['bind /mnt/c/b -> /b'],
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
      expect(reading.problems.filter(({ code }) => code !== 'duplicate-key')).toEqual([])
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

  it('and nothing of the file may be edited for it', () => {
    const [mount] = readMarked('{"image":"x"}').mounts
    expect(mount?.source && coverageOf(mount.source)?.whole).toBe(false)
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

describe('a feature', () => {
  it('mounts what it lists, but no workspace', () => {
    const { mounts } = readMarked(
      '{"mounts":[{"type":"bind","source":"/mnt/c/a","target":"/a"}]}',
      'src/x/devcontainer-feature.json',
    )
    expect(mounts.map(summary)).toEqual(['bind /mnt/c/a -> /a'])
  })
})

describe('a default of a variable', () => {
  it('is one of two values of its place', () => {
    const { mounts, uses } = readMarked(
      '{"mounts":[{"source":"${localEnv:SRC:/mnt/c/a}","target":"/a","type":"bind"}]}',
    )
    const [, ...both] = mounts
    expect(both.map(summary)).toEqual(['bind ${localEnv:SRC} -> /a', 'bind /mnt/c/a -> /a'])
    expect(both.map(({ values }) => values)).toEqual([2, 2])
    expect(uses).toEqual([{ place: { path: PATH, range: [22, 46] }, definitions: [{ path: PATH, range: [37, 45] }] }])
  })

  it('is one in each word of runArgs', () => {
    const { mounts } = readMarked('{"runArgs":["-v","${localEnv:A:/mnt/c/a}:/a","-v","./b:/b"]}')
    expect(mounts.slice(1).map((mount) => [summary(mount), mount.values])).toEqual([
      ['bind ${localEnv:A} -> /a', 2],
      ['bind ./b -> /b', 1],
      ['bind /mnt/c/a -> /a', 2],
    ])
  })

  it('is one in a script', () => {
    const { mounts } = readMarked('{"initializeCommand":"docker run -v ${localEnv:A:/mnt/c/a}:/a x"}')
    expect(mounts.slice(1).map((mount) => [summary(mount), mount.values])).toEqual([
      ['bind ${localEnv:A} -> /a', 2],
      ['bind /mnt/c/a -> /a', 2],
    ])
  })
})

describe('how a mount can be mended', () => {
  const homes = (text: string) => written(readMarked(text)).map(({ engine, syntax, home }) => [engine, syntax, home])

  it('goes by who expands the home folder', () => {
    expect(
      homes(
        '{"mounts":["source=a,target=/a"],"runArgs":["-v","/a:/a"],"initializeCommand":{"a":"docker run -v /a:/a x","b":["docker","run","-v","/a:/a","x"]}}',
      ),
    ).toEqual([
      ['devcontainer', 'mount-option', '${localEnv:HOME}'],
      ['docker', 'short', '${localEnv:HOME}'],
      ['docker', 'short', '~'],
      ['docker', 'short', '${localEnv:HOME}'],
    ])
  })
})

describe('Windows containers', () => {
  const windows = (text: string) => written(readMarked(text)).map(({ windowsContainer }) => windowsContainer)

  it('are told by the target', () => {
    expect(windows('{"mounts":["source=C:/a,target=C:/a,type=bind","source=C:/b,target=/b,type=bind"]}')).toEqual([
      true,
      false,
    ])
  })

  it('are told by the image', () => {
    expect(
      windows('{"image":"mcr.microsoft.com/windows/servercore:ltsc2022","mounts":["source=C:/a,target=/a,type=bind"]}'),
    ).toEqual([true])
  })
})
