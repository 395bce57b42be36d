import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { at } from '../workspace/places.mjs'
import { filesOf } from '../workspace/stamp.mjs'
import { blocks } from './blocks.mjs'
import { fillBlocks } from './fill-blocks.mjs'
import { fileBlocks, jsonFiles, wholeFiles } from './generated-files.mjs'

/**
 * @typedef {import('./generated-files.mjs').Registry} Registry
 * @typedef {{ path: string, fresh: string }} Drift
 */

/**
 * @param {string} path
 * @param {(old: string) => string} render
 * @returns {Promise<Drift[]>}
 */
async function driftOf(path, render) {
  const old = readFileSync(path, 'utf8')
  const fresh = await format(render(old), { ...(await resolveConfig(path)), filepath: path })
  return fresh === old ? [] : [{ path, fresh }]
}

/**
 * @param {string} text
 * @param {Readonly<Record<string, (registry: Registry) => string>>} renders
 * @param {Registry} registry
 */
function filled(text, renders, registry) {
  /** @type {Record<string, () => string>} */
  const bound = {}
  for (const [name, render] of Object.entries(renders)) bound[name] = () => render(registry)
  return fillBlocks(text, bound)
}

/** @param {string} text */
function parsed(text) {
  /** @type {{ contributes: object }} */
  const value = JSON.parse(text)
  return value
}

/** @param {Registry} registry */
export async function driftOfSources(registry) {
  const whole = Object.entries(wholeFiles).map(([path, render]) => driftOf(at(path), () => render(registry)))
  const manifests = Object.entries(jsonFiles).map(([path, render]) =>
    driftOf(at(path), (old) => JSON.stringify(render(parsed(old), registry), null, 2)),
  )
  const parts = Object.entries(fileBlocks).map(([path, renders]) =>
    driftOf(at(path), (old) => filled(old, renders, registry)),
  )
  return (await Promise.all([...whole, ...manifests, ...parts])).flat()
}

const pages = () => filesOf([at('README.md'), at('docs')]).filter((path) => path.endsWith('.md'))

/** @param {Registry} registry */
export async function driftOfPages(registry) {
  const drifts = await Promise.all(pages().map((path) => driftOf(path, (old) => filled(old, blocks, registry))))
  return drifts.flat()
}
