import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'

const WARM_UP = 20
const KEYS = 60

/** @type {typeof import('eslint')} */
const { ESLint } = createRequire(join(process.cwd(), 'package.json'))('eslint')

const [filePath = ''] = process.argv.slice(2)
const text = readFileSync(filePath, 'utf8')
/**
 * Creates a new ESLint for each text, as the ESLint extension of VS Code does.
 * @param {number} key
 */
const typed = (key) => new ESLint({ cwd: process.cwd() }).lintText(`# ${'x'.repeat(key)}\n${text}`, { filePath })

for (let key = 0; key < WARM_UP; key += 1) await typed(key)
const start = process.cpuUsage()
for (let key = 0; key < KEYS; key += 1) await typed(WARM_UP + key)
const { user, system } = process.cpuUsage(start)
process.stdout.write(((user + system) / 1000 / KEYS).toString())
