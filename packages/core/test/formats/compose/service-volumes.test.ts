import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/traced-text.js'
import { readFiles, readText, rows, withVolumes } from './support.js'

describe('short volumes are split as compose splits them', () => {
  const table: [item: string, row: string][] = [
    ['- /mnt/c/Users/me/app:/app', 'web bind /mnt/c/Users/me/app -> /app'],
    ['- C:\\Users\\me\\app:/app:ro', 'web bind C:\\Users\\me\\app -> /app ro'],
    ["- 'C:\\Users\\me:/app'", 'web bind C:\\Users\\me -> /app'],
    ['- "C:\\\\Users\\\\me:/app"', 'web bind C:\\Users\\me -> /app'],
    ['- "C:\\temp:/x"', 'web bind C:\temp -> /x'],
    ['- ./data:/data', 'web bind ./data -> /data'],
    ['- ~/data:/data:cached', 'web bind ~/data -> /data'],
    ['- data:/data', 'web volume data -> /data'],
    ['- c:/data', 'web volume c:/data'],
    ['- /data', 'web volume /data'],
    ['- //c:/x:/y', 'web bind //c -> /x'],
    ['- \\\\?\\C:\\x:/y', 'web bind \\\\?\\C -> \\x'],
    ['- "%USERPROFILE%\\\\x:/y"', 'web volume %USERPROFILE%\\x -> /y'],
    ['- $(pwd):/y', 'web volume $(pwd) -> /y'],
    ['- c/x:/y', 'web volume c/x -> /y'],
    ['- ${DATA}:/y', 'web bind ${DATA} -> /y'],
    ['- ${DATA:-C:/x}:/y', 'web bind C:/x -> /y'],
    ['- >-\n        /mnt/c/x:/y', 'web bind /mnt/c/x -> /y'],
    ['- /mnt/c/x:/a//b/', 'web bind /mnt/c/x -> /a/b'],
    ['- /mnt/c/x:/a//${B}/', 'web bind /mnt/c/x -> /a//${B}/'],
  ]
  for (const [item, expected] of table) {
    it(`${item} is ${expected}`, () => {
      const reading = readText(withVolumes(item))
      expect(rows(reading)).toEqual([expected])
      expect(reading.problems).toEqual([])
    })
  }
})

describe('long volumes are read field by field', () => {
  const table: [title: string, lines: string[], rows: string[]][] = [
    ['a bind', ['- type: bind', '  source: C:\\x', '  target: /y'], ['web bind C:\\x -> /y']],
    ['read only', ['- {type: bind, source: /mnt/c/x, target: /y, read_only: true}'], ['web bind /mnt/c/x -> /y ro']],
    ['a volume', ['- {type: volume, source: data, target: /y}'], ['web volume data -> /y']],
    ['an anonymous volume', ['- {type: volume, target: /y}'], ['web volume /y']],
    ['tmpfs', ['- {type: tmpfs, target: /y}'], ['web tmpfs /y']],
    ['a pipe', ['- {type: npipe, source: "\\\\\\\\.\\\\pipe\\\\d", target: /y}'], ['web npipe \\\\.\\pipe\\d -> /y']],
  ]
  for (const [title, lines, expected] of table) {
    it(title, () => {
      expect(rows(readText(withVolumes(...lines)))).toEqual(expected)
    })
  }
})

it('the range of a source is that of its characters', () => {
  const text = withVolumes(`- 'C:\\it''s:/y'`, '- /mnt/c/x:/z', '- {type: bind, source: D:\\x, target: /w}')
  const places = readText(text).mounts.map(({ source }) => source && placeOf(source))
  expect(places.map((place) => place && text.slice(...place.range))).toEqual(["C:\\it''s", '/mnt/c/x', 'D:\\x'])
})

it('a value of .env is reported at the mount and at its line', () => {
  const files = {
    'app/compose.yaml': withVolumes('- ${DATA}/x:/y'),
    'app/.env': 'DATA="C:/data"\n',
  }
  const { mounts, uses } = readFiles(files)
  const written = mounts[0]?.source?.atoms.map(({ text, origins }) => [
    text,
    ...origins.map(({ path, range }) => [path, files[path as keyof typeof files].slice(...range)]),
  ])
  expect(written).toEqual([
    ['C:/data', ['app/compose.yaml', '${DATA}'], ['app/.env', 'C:/data']],
    ['/x', ['app/compose.yaml', '/x']],
  ])
  expect(uses.map(({ place, definitions }) => [place.path, definitions])).toEqual([
    ['app/compose.yaml', [{ path: 'app/.env', range: [6, 13] }]],
  ])
})
