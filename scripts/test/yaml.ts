import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { at } from '../workspace/places.mjs'

interface Yaml {
  readonly parse: (text: string) => unknown
}

const { parse } = createRequire(at('packages', 'core', 'package.json'))('yaml') as Yaml

/** Parses a YAML file of this workspace; throws for syntax errors. */
export const readYaml = (...path: readonly string[]): unknown => parse(readFileSync(at(...path), 'utf8'))
