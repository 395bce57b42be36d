import { describe, expect, it } from 'vitest'
import { BAD } from '../sandbox.js'
import { PUSHED, startEditor } from './editor.js'

const CONFIG = 'mount-lint.config.json'
const ALLOWING = '{ "allow": ["C:/Users/me"] }'

describe('an unsaved config', () => {
  it.each([
    { title: 'that the disk has, too', files: { [CONFIG]: '{}' } },
    { title: 'that the disk has not', files: {} },
  ])('applies $title', async ({ files }) => {
    const editor = await startEditor(files)
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    await editor.open(CONFIG, ALLOWING)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    await editor.close(CONFIG)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('applies in package.json and as an extended config', async () => {
    const editor = await startEditor({
      'package.json': '{ "mount-lint": { "extends": "./base.json" } }',
      'base.json': '{}',
    })
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    await editor.open('base.json', ALLOWING)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    await editor.open('package.json', '{}')
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('applies to the package.json that holds it, while it is typed', async () => {
    const scripts = '"scripts": { "db": "docker run -v C:/Users/me/data:/data postgres" }'
    const editor = await startEditor({})
    await editor.open('package.json', `{ ${scripts} }`)
    expect(await editor.diagnostics('package.json')).toHaveLength(1)
    await editor.change('package.json', [{ text: `{ ${scripts}, "mount-lint": ${ALLOWING} }` }])
    expect(await editor.diagnostics('package.json')).toEqual([])
  })

  it('reports a mistake until it is corrected', async () => {
    const editor = await startEditor({ [CONFIG]: '{}' })
    await editor.open('compose.yaml', BAD)
    await editor.open(CONFIG, '{ "allow":')
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([
      { message: expect.stringContaining(`${CONFIG}:1:`) as string },
    ])
    await editor.change(CONFIG, [{ text: ALLOWING }])
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
  })

  it('updates published diagnostics', async () => {
    const editor = await startEditor({ [CONFIG]: '{}' }, { capabilities: PUSHED })
    await editor.open('compose.yaml', BAD)
    expect(await editor.sent('compose.yaml')).toHaveLength(1)
    await editor.open(CONFIG, ALLOWING)
    expect(await editor.sent('compose.yaml')).toEqual([])
  })
})
