import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { composeWith, folderWith, runIn } from '../sandbox.js'

describe('two Windows folders that would become one Linux folder', () => {
  test.each([
    ['of two drives', 'C:/data:/a', 'D:/data:/b', '~/data'],
    ['of two users', 'C:/Users/ann/app:/a', 'C:/Users/bob/app:/b', '~/app'],
    ['of which one lies in the other', 'C:/data:/a', 'D:/data/more:/b', '~/data'],
  ])('%s are both unchanged and named', async (_, first, second, linux) => {
    const text = composeWith(first, second)
    const folder = folderWith({ 'compose.yaml': text })
    const { code, stderr } = await runIn(folder, ['--fix', '--force'])
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(text)
    expect(code).toBe(1)
    expect(stderr).toContain(`would both become ${linux}, so neither is changed`)
    expect(stderr).toContain('{"map":{')
  })

  test('in two files are unchanged as well', async () => {
    const script = (drive: string) => `docker run -v ${drive}:/db:/var/lib/mysql mysql\n`
    const folder = folderWith({ 'a.sh': script('C'), 'b.sh': script('D') })
    const { stderr } = await runIn(folder, ['--fix', '--force'])
    expect(readFileSync(join(folder, 'a.sh'), 'utf8')).toBe(script('C'))
    expect(stderr).toContain('C:\\db and D:\\db would both become ')
  })
})

test('one Windows folder in two spellings is no conflict', async () => {
  const folder = folderWith({ 'compose.yaml': composeWith('C:/data:/a', '/mnt/c/data/x:/b') })
  const { stderr } = await runIn(folder, ['--fix', '--force'])
  expect(stderr).toBe('')
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toBe(composeWith('~/data:/a', '~/data/x:/b'))
})
