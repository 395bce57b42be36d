import { homedir, platform } from 'node:os'
import type { Machine } from '../src/index.js'

const SYSTEMS: Partial<Readonly<Record<NodeJS.Platform, Machine['os']>>> = {
  linux: 'linux',
  win32: 'windows',
  darwin: 'macos',
}

/** The facts about this computer that decide where a host path lies, for a user who works in `cwd`. */
export function readMachine(cwd: string): Machine {
  return { os: SYSTEMS[platform()] ?? 'unknown', home: homedir(), cwd, drives: [] }
}
