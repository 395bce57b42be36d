import { join } from 'node:path'
import { at } from '../../scripts/workspace/places.mjs'

const PLUGIN = at('packages', 'eslint-plugin')

/** @param {string} name */
const installed = (name) => join(PLUGIN, 'node_modules', name)

/** The packages that the projects import, and their folders. */
export const packages = {
  eslint: installed('eslint'),
  '@eslint/js': installed('@eslint/js'),
  '@eslint/plugin-kit': installed('@eslint/plugin-kit'),
  'eslint-plugin-mount-lint': PLUGIN,
}
