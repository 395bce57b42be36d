import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const START = fileURLToPath(new URL('../../../../scripts/start.mjs', import.meta.url))

export interface OpenBrowser {
  /** The address of the page, with a trailing slash. */
  readonly url: string
  /** A page in a new browser context; the service worker is blocked unless it is allowed. */
  readonly open: (hash: string, serviceWorkers?: 'allow' | 'block') => Promise<Page>
  readonly closePages: () => Promise<void>
  /** Requests of any page to another server. */
  readonly foreignRequests: () => readonly string[]
  readonly close: () => Promise<void>
}

function programNamed(name: string): string {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return paths.find((path) => existsSync(path)) ?? name
}

/** The output of `npm start -- --playground`, and the address that it serves. */
async function servePlayground(): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const env = { ...process.env, BROWSER: 'none', NO_COLOR: '1' }
  const server = spawn(process.execPath, [START, '--playground'], { env, detached: true })
  let output = ''
  for await (const chunk of server.stdout) {
    output += String(chunk)
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? []
    if (url !== undefined) return { url, server }
  }
  throw new Error(`npm start -- --playground printed no address\n${output}`)
}

/** Serves the built playground and starts a browser; an error on any page fails the test that opened it. */
export async function openBrowser(): Promise<OpenBrowser> {
  const { url, server } = await servePlayground()
  // Tests run as root in containers, where Chromium has no sandbox.
  const browser = await chromium.launch({
    executablePath: programNamed('chromium-headless-shell'),
    args: ['--no-sandbox'],
  })
  const foreign: string[] = []
  return {
    url,
    open: async (hash, serviceWorkers = 'block') => {
      const viewport = { width: 1280, height: 860 }
      const context = await browser.newContext({ viewport, colorScheme: 'light', serviceWorkers })
      const page = await context.newPage()
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) foreign.push(request.url())
      })
      page.on('pageerror', (error) => {
        throw error
      })
      await page.goto(hash === '' ? url : `${url}#${hash}`)
      return page
    },
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    foreignRequests: () => foreign,
    close: async () => {
      await browser.close()
      if (server.pid !== undefined) process.kill(-server.pid)
    },
  }
}
