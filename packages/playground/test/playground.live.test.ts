import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, type OpenBrowser } from './support/browser.js'

let browser: OpenBrowser

beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
})

afterEach(() => browser.closePages())

const compose = (volume: string): string =>
  `services:\n  web:\n    image: nginx\n    volumes:\n      - ${volume}:/app\n`

const linkTo = (machine: string, ...files: readonly (readonly [name: string, text: string])[]): string =>
  new URLSearchParams([
    ['machine', machine],
    ...files.flatMap(([name, text]) => [
      ['file', name],
      ['text', text],
    ]),
  ]).toString()

const status = (page: Page): Locator => page.locator('.summary [role=status]')

const editor = (page: Page): Locator => page.locator('.cm-content')

const underlined = (page: Page): Locator => page.locator('.cm-lintRange-error')

/** Pastes the text at once; `insertText` of the browser inserts it character by character. */
const paste = (page: Page, text: string): Promise<void> =>
  editor(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** The text of the editor, including lines that are not rendered. */
async function textIn(page: Page): Promise<string> {
  const lines = await page.locator('.cm-line').allTextContents()
  return lines.join('\n')
}

async function openWith(hash: string, serviceWorkers?: 'allow'): Promise<Page> {
  const page = await browser.open(hash, serviceWorkers)
  await status(page).filter({ hasNotText: 'Linting' }).waitFor()
  return page
}

describe('the page', () => {
  test('shows the example if the address names no files', async () => {
    const page = await openWith('')
    expect(await status(page).textContent()).toBe('4 errors and 1 warning in 12 mounts')
    expect(await page.getByRole('tablist', { name: 'Files' }).ariaSnapshot()).toBe(`- tablist "Files":
  - tab "compose.yaml, 2 findings" [selected]: compose.yaml2
  - tab ".env"
  - tab ".devcontainer/devcontainer.json, 1 finding": .devcontainer/devcontainer.json1
  - tab "scripts/db.sh, 1 finding": scripts/db.sh1
  - tab "scripts/dev.sh, 1 finding": scripts/dev.sh1`)
  })

  test('underlines a host path while typing', async () => {
    const page = await openWith(linkTo('wsl', ['run.sh', '']))
    await editor(page).click()
    await page.keyboard.type('docker run -v /mnt/c/Users/me/app:/app nginx')
    await underlined(page).waitFor()
    expect(await underlined(page).allTextContents()).toEqual(['/mnt/c/Users/me/app'])
    expect(await status(page).textContent()).toBe('1 error in 1 mount')
  })

  test('chooses the format by the file name', async () => {
    const page = await openWith(linkTo('wsl', ['notes', 'docker run -v C:/x:/x nginx\n']))
    expect(await page.locator('#format').textContent()).toBe('read only by other files')
    await page.getByLabel('File name').fill('build.bat')
    await page.getByLabel('File name').press('Enter')
    await page.getByText('Batch files').waitFor()
    expect(await underlined(page).allTextContents()).toEqual(['C:/x'])
  })

  test('lints a compose file again when its .env changes', async () => {
    const page = await openWith(linkTo('wsl', ['compose.yaml', compose('${DIR}')], ['.env', 'DIR=~/app\n']))
    expect(await status(page).textContent()).toBe('No finding in 1 mount')
    await page.getByRole('tab', { name: '.env' }).click()
    await editor(page).press('Control+a')
    await page.keyboard.type('DIR=C:/app')
    await page.getByRole('tab', { name: 'compose.yaml, 1 finding' }).click()
    await underlined(page).waitFor()
    expect(await underlined(page).allTextContents()).toEqual(['${DIR}'])
  })

  test('lints the same files for another machine', async () => {
    const page = await openWith(linkTo('macos', ['compose.yaml', compose('./src')]))
    expect(await status(page).textContent()).toBe('No finding in 1 mount')
    await page.getByLabel('Machine').selectOption('WSL 2, project on C:')
    await page.getByText('move the project into the Linux home').first().waitFor()
  })

  test('lists all mounts in a table, as --list does', async () => {
    const page = await openWith(linkTo('wsl', ['compose.yaml', compose('C:/x')]))
    await page.getByRole('tab', { name: 'All mounts (1)' }).click()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual([
      'line',
      'used by',
      'type',
      'host',
      'container',
      'filesystem',
    ])
    expect(await page.getByRole('cell').allTextContents()).toEqual(['5:9', 'web', 'bind', 'C:/x', '/app', 'Windows'])
  })
})

describe('an alternative', () => {
  const hash = linkTo('wsl', ['compose.yaml', compose('/mnt/c/Users/me/app')])

  test('is shown as a diff, applied and undone', async () => {
    const page = await openWith(hash)
    expect(await page.locator('.diff del').allTextContents()).toEqual(['      - /mnt/c/Users/me/app:/app'])
    expect(await page.locator('.diff ins').allTextContents()).toEqual(['      - ~/app:/app'])
    await page.getByRole('button', { name: 'Apply to compose.yaml:5:9' }).click()
    await status(page).filter({ hasText: 'No finding in 1 mount' }).waitFor()
    expect(await textIn(page)).toBe(compose('~/app'))
    await page.getByRole('button', { name: 'Undo fix' }).click()
    await status(page).filter({ hasText: '1 error in 1 mount' }).waitFor()
    expect(await textIn(page)).toBe(compose('/mnt/c/Users/me/app'))
  })

  test('is applied for all findings of all files at once', async () => {
    const page = await openWith('')
    await page.getByRole('button', { name: 'Fix all' }).click()
    await status(page).filter({ hasText: '1 warning in 12 mounts' }).waitFor()
    await page.getByRole('tab', { name: 'scripts/dev.sh' }).click()
    expect(await textIn(page)).toContain('sources=~/code/shop/api')
  })
})

describe('a link', () => {
  test('opens the same files on the same machine', async () => {
    const page = await openWith(linkTo('windows', ['run.sh', '']))
    await editor(page).click()
    await page.keyboard.type('# ä 😀 & = +\ndocker run -v D:/x:/x nginx')
    await status(page).filter({ hasText: '1 error' }).waitFor()
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText(/^Link copied$|^Copy the address of this page$/).waitFor()
    const copy = await openWith(new URL(page.url()).hash.slice(1))
    expect(await textIn(copy)).toBe('# ä 😀 & = +\ndocker run -v D:/x:/x nginx')
    expect(await copy.getByLabel('Machine').inputValue()).toBe('windows')
    expect(await status(copy).textContent()).toBe('1 error in 1 mount')
  })

  test('that is pasted into the address of an open page is opened there', async () => {
    const page = await openWith('')
    await page.evaluate(
      (hash) => {
        location.hash = hash
      },
      linkTo('wsl', ['run.sh', 'docker run -v C:/x:/x nginx\n']),
    )
    await status(page).filter({ hasText: '1 error in 1 mount' }).waitFor()
  })
})

describe('without a mouse', () => {
  const accessibleName = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { ariaLabel, labels, textContent } = document.activeElement as HTMLInputElement
      return ariaLabel ?? labels?.[0]?.firstChild?.textContent ?? textContent
    })

  test('the Tab key reaches every control in page order, and leaves the editor after Escape', async () => {
    const page = await openWith(linkTo('wsl', ['compose.yaml', compose('C:/x')]))
    const names: string[] = []
    for (let stop = 0; stop < 17; stop++) {
      await page.keyboard.press('Tab')
      names.push(await accessibleName(page))
      if (names.at(-1) === 'Text of compose.yaml') await page.keyboard.press('Escape')
    }
    expect(names).toEqual([
      'Skip to the results',
      'mount-lint on GitHub',
      'Machine',
      'Add file',
      'Open…',
      'Example',
      'Clear',
      'Copy link',
      'compose.yaml, 1 finding',
      'File name',
      'Remove compose.yaml',
      'Text of compose.yaml',
      'Findings (1)',
      'Fix all',
      'compose.yaml:5:9',
      'no-windows-path',
      'Apply to compose.yaml:5:9',
    ])
  })

  test('arrow keys switch the file, F8 selects its finding', async () => {
    const page = await openWith(linkTo('wsl', ['a.sh', ''], ['b.sh', 'docker run -v C:/x:/x nginx\n']))
    await page.getByRole('tab', { name: 'a.sh' }).focus()
    await page.keyboard.press('ArrowRight')
    await underlined(page).waitFor()
    await editor(page).focus()
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('C:/x')
  })

  test('the place of a finding selects its characters', async () => {
    const page = await openWith(linkTo('wsl', ['a.sh', ''], ['b.sh', 'docker run -v C:/x:/x nginx\n']))
    await page.getByRole('button', { name: 'b.sh:1:15', exact: true }).press('Enter')
    await page.getByLabel('Text of b.sh').waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('C:/x')
  })
})

describe('bad input', () => {
  test.each([
    ['half an escape', '%'],
    ['no names', '%E0%A4%A&&='],
    ['an unknown machine', 'machine=__proto__'],
    ['empty names', 'file=&file=&text=%00'],
    ['no structure', 'x'.repeat(100_000)],
  ])('with %s in the address leaves the page usable', async (_, hash) => {
    const page = await openWith(hash)
    await page.getByRole('button', { name: 'Clear' }).click()
    await paste(page, compose('C:/x'))
    await status(page).filter({ hasText: '1 error in 1 mount' }).waitFor()
  })

  test('of a million characters is linted in the background, and gets no link', async () => {
    const page = await openWith(linkTo('wsl', ['run.sh', '']))
    await paste(page, `docker run -v C:/x:/x nginx\n${'echo hello # comment\n'.repeat(50_000)}`)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('Too long for a link').waitFor()
    await status(page).filter({ hasText: '1 error in 1 mount' }).waitFor()
    expect(new URL(page.url()).hash).toBe('')
  })
})

describe('the network', () => {
  test('is used for the files of the page only, and not at all after the first visit', async () => {
    const page = await openWith('', 'allow')
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)).toBe(
      `${browser.url}service-worker.js`,
    )
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByLabel('File name').fill('run.ps1')
    await page.getByLabel('File name').press('Enter')
    await page.getByRole('tab', { name: 'run.ps1' }).waitFor()
    await paste(page, 'docker run -v C:/x:/x nginx')
    await status(page).filter({ hasText: '1 error in 1 mount' }).waitFor()
    expect(browser.foreignRequests()).toEqual([])
  })
})

describe('a screenshot', () => {
  /** `PICTURES=docs/images npm run test:live -- playground` writes the screenshots of the documentation. */
  const folder = process.env.PICTURES
  const root = new URL('../../../', import.meta.url)

  const keep = (name: string, picture: Buffer): void => {
    if (folder === undefined) return
    const target = new URL(`${folder}/`, root)
    mkdirSync(target, { recursive: true })
    writeFileSync(fileURLToPath(new URL(`${name}.png`, target)), picture)
  }

  const backgroundOf = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  test.each([
    ['light', 'rgb(246, 248, 250)'],
    ['dark', 'rgb(13, 17, 23)'],
  ] as const)('of the %s page has its colours', async (colorScheme, background) => {
    const page = await openWith('')
    await page.emulateMedia({ colorScheme })
    expect(await backgroundOf(page)).toBe(background)
    const picture = await page.screenshot()
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 860])
    keep(`playground-${colorScheme}`, picture)
  })
})
