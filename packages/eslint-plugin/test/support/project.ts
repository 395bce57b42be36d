import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import config from '../../rolldown.config.js'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

/** A package that the workspace has installed, by the name under which it is found there. */
export const installed = (name: string): string => realpathSync(join(PACKAGE, 'node_modules', name))

/** A folder for one test, with files by their paths. */
export class Project {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'mount-lint-eslint-')))

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text)
  }

  at(path: string): string {
    return join(this.root, path)
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true })
    writeFileSync(this.at(path), text)
  }

  /** Makes a package of the workspace importable here, by another name where the test asks for it. */
  link(name: string, from = name): void {
    const path = this.at(join('node_modules', name))
    mkdirSync(dirname(path), { recursive: true })
    symlinkSync(installed(from), path, 'junction')
  }

  /** Puts the plugin into `node_modules` as npm would, built from the sources as they are now. */
  async addPlugin(): Promise<void> {
    const folder = this.at('node_modules/eslint-plugin-mount-lint')
    mkdirSync(folder, { recursive: true })
    for (const name of ['package.json', 'README.md']) cpSync(join(PACKAGE, name), join(folder, name))
    await bundleInto(join(folder, 'dist'))
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}

/** Bundles the plugin as it is published. */
async function bundleInto(dir: string): Promise<void> {
  for (const options of [config].flat()) {
    const [output] = [options.output].flat()
    const bundle = await rolldown({ ...options, cwd: PACKAGE })
    await bundle.write({ ...output, dir })
    await bundle.close()
  }
}
