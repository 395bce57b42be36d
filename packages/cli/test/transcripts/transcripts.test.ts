import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderWith, transcriptIn } from '../sandbox.js'
import { situations } from './situations.js'

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.txt`, import.meta.url))

test.each(situations)('prints $name as the documentation shows it', async ({ name, files, args, machine }) => {
  const transcript = await transcriptIn(folderWith(files), args, { machine })
  await expect(transcript).toMatchFileSnapshot(fileOf(name))
})
