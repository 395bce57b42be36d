import { afterAll, beforeAll, expect, test } from 'vitest'
import { join } from 'node:path'
import process from 'node:process'
import type { Locator } from 'playwright-core'
import { newFolder, removeFolder } from '../../../../scripts/test/sandbox.js'
import { openWorkbench, type Workbench } from './code-server.js'

const work = newFolder()

let workbench: Workbench

/** Milliseconds to wait for a condition. */
const PATIENCE = { timeout: 120_000 }

const COMPOSE = `services:
  web:
    image: nginx
    volumes:
      - /mnt/c/Users/me/shop:/app
      - \${DATA}:/data
`

beforeAll(async () => {
  workbench = await openWorkbench(work, { 'compose.yaml': COMPOSE, '.env': 'DATA=C:/Users/me/data\n' })
}, 300_000)

afterAll(async () => {
  await workbench.close()
  removeFolder(work)
})

/** The folder for the screenshots of the documentation, if they are to be written. */
const { PICTURES } = process.env

const picture = async (name: string): Promise<void> => {
  if (PICTURES !== undefined) await workbench.page.screenshot({ path: join(PICTURES, name) })
}

const squiggles = (): Locator => workbench.page.locator('.squiggly-error')

/** Requests quick fixes until the server has answered. */
async function isOffered(fix: Locator): Promise<boolean> {
  await workbench.page.keyboard.press('Escape')
  await workbench.page.keyboard.press('Control+.')
  return fix.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  )
}

test('host paths on a drive are underlined', async () => {
  const { page } = workbench
  await page.getByRole('treeitem', { name: 'compose.yaml' }).dblclick()
  await squiggles().nth(1).waitFor()
  expect(await squiggles().count()).toBe(2)
})

test('a quick fix writes the alternative', async () => {
  const { page } = workbench
  await page.locator('.view-line', { hasText: '/mnt/c/Users/me/shop' }).click()
  const fix = page.locator('.action-widget').getByText('Write `~/shop` instead')
  await expect.poll(() => isOffered(fix), PATIENCE).toBe(true)
  await picture('vscode.png')
  await page.keyboard.press('Enter')
  await page.locator('.view-line', { hasText: '~/shop:/app' }).waitFor()
  await expect.poll(() => squiggles().count(), PATIENCE).toBe(1)
})

test('the status bar opens a terminal with the command that moves the project', async () => {
  const { page } = workbench
  await page.locator('.statusbar-item', { hasText: 'Project on D:' }).click()
  await page.getByText('Move it into the Linux home: press Enter in the terminal.', { exact: true }).waitFor()
  const rows = page.locator('.xterm-rows')
  await expect
    .poll(async () => (await rows.textContent())?.replaceAll(/\s/g, ''), PATIENCE)
    .toContain('cd~/shop&&code.')
  await picture('vscode-move.png')
})
