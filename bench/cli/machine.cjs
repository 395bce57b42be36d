/* Loaded before a measured program: makes this computer say of itself what another one would. */
const fs = require('node:fs')
const os = require('node:os')
const process = require('node:process')

const { BENCH_MACHINE: kind, BENCH_DRIVE: drive } = process.env
const isWsl = kind === 'wsl'

/**
 * @param {string} root
 * @param {string} windowsPath
 */
const drvFs = (root, windowsPath) => `9 1 0:9 / ${root} rw - 9p C: rw,aname=drvfs;path=${windowsPath};uid=1000\n`

const drives = `${drvFs('/mnt/c', 'C:\\')}${drive === undefined ? '' : drvFs(drive, 'D:\\')}`

/** @type {Readonly<Record<string, string>>} */
const facts = {
  '/proc/self/mountinfo': `1 0 8:1 / / rw - ext4 /dev/sda rw\n${isWsl ? drives : ''}`,
  '/proc/version': isWsl ? 'Linux version 5.15.153.1-microsoft-standard-WSL2' : 'Linux version 6.1.0',
}

const { readFileSync, existsSync } = fs
fs.readFileSync = /** @type {typeof readFileSync} */ (
  (/** @type {any} */ path, /** @type {any} */ options) => facts[path] ?? readFileSync(path, options)
)
fs.existsSync = (path) => path !== '/.dockerenv' && path !== '/run/.containerenv' && existsSync(path)
os.release = () => (isWsl ? '5.15.153.1-microsoft-standard-WSL2' : '6.1.0')
delete process.env.CI
