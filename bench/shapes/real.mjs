import { deployment } from './deployment.mjs'
import { missingPackages, retryHelper, stackTests } from './helpers.mjs'
import { featureInstall, versionManager } from './installers.mjs'
import { times } from './text.mjs'

/** @typedef {(size: number) => string} Shape A script of about so many characters. */

/**
 * Shapes of scripts in public repositories, by name.
 * @type {Readonly<Record<string, Shape>>}
 */
export const realShapes = {
  'a retry helper': retryHelper,
  'loops over missing packages': missingPackages,
  'a version manager': versionManager,
  'an installation of a dev container feature': featureInstall,
  'tests of a stack of services': stackTests,
}

const DEPLOYMENTS = 80

/** The scripts of a team, each with different parts. */
export const deployments = times(DEPLOYMENTS).map(deployment)

/**
 * The script, followed by a mount of a Windows drive.
 * @param {string} script
 */
export const withFinding = (script) => `${script}docker run --rm -v /mnt/c/Users/me/data:/data image\n`
