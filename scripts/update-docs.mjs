import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { blocks } from './docs/blocks.mjs'
import { fillBlocks } from './docs/fill-blocks.mjs'
import { bundle } from './workspace/bundle.mjs'
import { install } from './workspace/install.mjs'
import { at, ROOT } from './workspace/places.mjs'
import { note, runMain } from './workspace/programs.mjs'
import { filesOf } from './workspace/stamp.mjs'

const pages = () => filesOf([at('README.md'), at('docs')]).filter((path) => path.endsWith('.md'))

/** @param {string} path */
function drift(path) {
  const old = readFileSync(path, 'utf8')
  const fresh = fillBlocks(old, blocks)
  return fresh === old ? [] : [{ path, fresh }]
}

/** @param {string} path */
const nameOf = (path) => relative(ROOT, path)

runMain(() => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  install()
  bundle()
  const drifted = pages().flatMap(drift)
  if (values.check) {
    for (const { path } of drifted) note(`${nameOf(path)} is out of date; run: npm run docs`)
    return drifted.length === 0 ? 0 : 1
  }
  for (const { path, fresh } of drifted) {
    writeFileSync(path, fresh)
    note(`updated ${nameOf(path)}`)
  }
  return 0
})
