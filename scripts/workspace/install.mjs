import { existsSync, readdirSync } from 'node:fs'
import process from 'node:process'
import { readManifest } from './manifest.mjs'
import { at, ROOT } from './places.mjs'
import { captureNpm, note, Stop } from './programs.mjs'
import { hashOf, isStamped, stamp } from './stamp.mjs'

const packages = () => readdirSync(at('packages')).filter((name) => existsSync(at('packages', name, 'package.json')))

const manifests = () => [
  at('package.json'),
  at('pnpm-lock.yaml'),
  at('pnpm-workspace.yaml'),
  ...packages().map((name) => at('packages', name, 'package.json')),
]

/** Installs the dependencies of the lockfile, unless the last successful install had the same lockfile. */
export function install() {
  checkNode()
  const wanted = `${hashOf(manifests())} ${process.platform} ${process.arch}`
  if (isStamped('install', wanted) && packages().every((name) => existsSync(at('packages', name, 'node_modules'))))
    return
  note('installing dependencies …')
  const { status, output } = runPnpm(['install', '--frozen-lockfile', '--prefer-offline'])
  if (status !== 0) throw new Stop(explain(output))
  stamp('install', wanted)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Stop(`Node.js 20.19 or newer is needed, this is ${process.versions.node}`)
}

/** Runs pnpm in the version that package.json pins. */
const pinnedPnpm = () => readManifest(ROOT).packageManager ?? 'pnpm'

/** @param {readonly string[]} args */
function runPnpm(args) {
  const patience = { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000' }
  const env = { ...patience, npm_config_loglevel: 'error' }
  return captureNpm(['exec', '--yes', '--prefer-offline', `--package=${pinnedPnpm()}`, '--', 'pnpm', ...args], env)
}

/** @type {readonly (readonly [RegExp, () => string])[]} */
const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENOTCACHED/,
    () => 'the npm registry cannot be reached, so nothing could be installed; check the connection and run this again',
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/,
    () => `pnpm-lock.yaml does not match package.json; run: npx ${pinnedPnpm()} install --no-frozen-lockfile`,
  ],
]

/** @param {string} output */
function explain(output) {
  const reason = reasons.find(([pattern]) => pattern.test(output))
  return reason === undefined ? `the dependencies could not be installed\n${output}` : reason[1]()
}
