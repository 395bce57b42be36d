import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_NAMES } from '../config/find.js'
import { UserError } from '../user-error.js'

const TEMPLATE = `{
  "$schema": "https://unpkg.com/mount-lint/schema/config.json",

  // What the findings of a rule count as: "off", "warn", "error" or "default".
  "rules": {},

  // Host paths that are fine with all that lies below them: { "path": "D:/media", "reason": "on purpose" }
  "allow": [],

  // Windows folders and the Linux folders that replace them: "C:/work": "~/work"
  "map": {},

  // Files and folders to skip, as .gitignore patterns.
  "ignore": [],
}
`

/** Writes a config file to start with; throws a `UserError` where there is one. */
export function init(cwd: string): string {
  const there = CONFIG_NAMES.find((name) => existsSync(join(cwd, name)))
  if (there !== undefined) throw new UserError(`${there} is there already`)
  const [name] = CONFIG_NAMES
  writeFileSync(join(cwd, name), TEMPLATE, { flag: 'wx' })
  return `Wrote ${name}.\n`
}
