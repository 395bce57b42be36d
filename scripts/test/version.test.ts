import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readManifest } from '../workspace/manifest.mjs'
import { at } from '../workspace/places.mjs'
import { releasedVersion, VERSIONED, withVersion } from '../workspace/version.mjs'

test.each([
  ["additional_dependencies: ['mount-lint@0.1.0']", "additional_dependencies: ['mount-lint@2.0.0-beta.1']"],
  ['rev: v0.1.0', 'rev: v2.0.0-beta.1'],
  ['uses: mount-lint/mount-lint@v1.0.0-beta.2', 'uses: mount-lint/mount-lint@v2.0.0-beta.1'],
  ['ARG VERSION=0.1.0', 'ARG VERSION=2.0.0-beta.1'],
  ['https://example.com/mount-lint.git#v0.1.0', 'https://example.com/mount-lint.git#v2.0.0-beta.1'],
  ['https://example.com/mount-lint/v0.1.0/plugin.yml', 'https://example.com/mount-lint/v2.0.0-beta.1/plugin.yml'],
  ['known_good_version: 0.1.0', 'known_good_version: 2.0.0-beta.1'],
  ['npm 11.13, node:24-alpine, actions/checkout@v4', 'npm 11.13, node:24-alpine, actions/checkout@v4'],
])('%s is released as %s', (old, released) => {
  expect(withVersion(old, '2.0.0-beta.1')).toBe(released)
})

test.each(VERSIONED)('%s names the version of the packages', (name) => {
  const text = readFileSync(at(name), 'utf8')
  expect(withVersion(text, 'other')).not.toBe(text)
  expect(withVersion(text, releasedVersion())).toBe(text)
})

test('the packages have one version', () => {
  const versions = ['cli', 'core', 'eslint-plugin'].map((name) => readManifest(at('packages', name)).version)
  expect(new Set(versions)).toEqual(new Set([releasedVersion()]))
})
