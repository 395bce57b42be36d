import { readFileSync, writeFileSync } from 'node:fs'
import { at } from './workspace/places.mjs'
import { releasedVersion, VERSIONED, withVersion } from './workspace/version.mjs'

const version = releasedVersion()
for (const name of VERSIONED) writeFileSync(at(name), withVersion(readFileSync(at(name), 'utf8'), version))
