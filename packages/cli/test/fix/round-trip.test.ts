import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith, runIn } from '../sandbox.js'

const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url))

interface Finding {
  readonly path: string
  readonly line: number
  readonly source: string
  readonly windowsPath?: string
  readonly edits: readonly unknown[]
}

/** A copy of a fixture without the expected results. */
function copyOf(format: string, name: string): string {
  const folder = folderWith({})
  cpSync(join(FIXTURES, format, name), folder, { recursive: true })
  return folder
}

async function fixableIn(folder: string): Promise<readonly Finding[]> {
  const { stdout } = await runIn(folder, ['--format=json'], { machineCwd: '/project' })
  const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] }
  return findings.filter(({ edits }) => edits.length > 0)
}

const fix = (folder: string) => runIn(folder, ['--fix', '--force'], { machineCwd: '/project' })

function textsIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = paths.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]))
}

describe.each(readdirSync(FIXTURES))('%s', (format) => {
  test.each(readdirSync(join(FIXTURES, format)))('%s is fixed completely by one run', async (name) => {
    const folder = copyOf(format, name)
    const { stderr } = await fix(folder)
    const left = (await fixableIn(folder)).filter(({ windowsPath = '' }) => !stderr.includes(windowsPath))
    expect(left).toEqual([])
    const fixed = textsIn(folder)
    await fix(folder)
    expect(textsIn(folder)).toEqual(fixed)
  })
})
