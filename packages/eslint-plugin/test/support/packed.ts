import { npm } from '../package/npm.js'
import { Project } from './project.js'

/** The plugin as npm would get it from the registry. */
export class PackedPlugin {
  readonly #staged = new Project({})

  async build(): Promise<void> {
    await this.#staged.addPlugin()
  }

  /** Packs the plugin into the folder of a project and gives the file's path from there. */
  packInto({ root }: Project): string {
    const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', root]
    const [tarball = ''] = npm(pack, this.#staged.at('node_modules/eslint-plugin-mount-lint')).trim().split('\n')
    return `./${tarball}`
  }

  remove(): void {
    this.#staged.remove()
  }
}

/** What `npm install` needs where there is no registry and ESLint is linked. */
export const OFFLINE = ['--offline', '--legacy-peer-deps', '--no-audit', '--no-fund'] as const
