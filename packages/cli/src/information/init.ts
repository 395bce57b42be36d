import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_NAMES } from '../config/find.js'
import { UserError } from '../user-error.js'

const TEMPLATE = `{
  "$schema": "https://unpkg.com/mount-lint/schema/config.json",

  // The severity of each rule: "off", "warn", "error" or "default".
  "rules": {},

  // Host paths to accept, with everything below them: { "path": "D:/media", "reason": "films" }
  "allow": [],

  // Windows folders and the Linux folders that replace them: "C:/work": "~/work"
  "map": {},

  // Files and folders to skip, as .gitignore patterns.
  "ignore": [],
}
`

/** Creates a config file; throws a `UserError` if one exists. */
export function init(cwd: string): string {
  const existing = CONFIG_NAMES.find((name) => existsSync(join(cwd, name)))
  if (existing !== undefined) throw new UserError(`${existing} already exists`)
  const [name] = CONFIG_NAMES
  writeFileSync(join(cwd, name), TEMPLATE, { flag: 'wx' })
  return `Wrote ${name}.\n`
}
