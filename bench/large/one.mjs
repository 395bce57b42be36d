import process from 'node:process'
import { lint } from '../../packages/core/dist/src/index.js'
import { inputs } from './inputs.mjs'

const [name = '', size = '0'] = process.argv.slice(2)
const input = inputs[name]
if (!input) throw new Error(`no input is called ${name}`)
const text = input.make(Number(size))
const warm = input.make(2000)
for (let round = 0; round < 20; round += 1) lint({ path: input.path, text: warm })
const start = process.cpuUsage()
const { mounts, findings } = lint({ path: input.path, text })
const { user, system } = process.cpuUsage(start)
const peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({ seconds: (user + system) / 1e6, peak, mounts: mounts.length, findings: findings.length }),
)
